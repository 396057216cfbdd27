package org.amends.everypage;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A page as a resource declares it.
 *
 * @param path with its parameters in braces
 * @param open to anybody, without a sign-in
 */
record PageRoute(String path, boolean open) {

    private static final String PARAMETER = "\\{[^/]+}";

    /** Of the whole service; those that say more of an address come first. */
    static List<PageRoute> all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.amends").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(GET.class) && isPage(method))
                        .map(method -> new PageRoute(path(method), isOpen(method)))
                        .distinct()
                        .sorted(Comparator.comparingInt(PageRoute::said)
                                .reversed()
                                .thenComparing(PageRoute::path))
                        .toList();
    }

    boolean isWhole() {
        return !path.contains("{");
    }

    boolean fits(String address) {
        return address.replaceAll("\\?.*", "").matches(path.replaceAll(PARAMETER, "[^/]+"));
    }

    private int said() {
        return path.replaceAll(PARAMETER, "").length();
    }

    private static boolean isPage(JavaMethod method) {
        Optional<Produces> produces = method.tryGetAnnotationOfType(Produces.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(Produces.class));
        return produces.filter(type -> Arrays.asList(type.value()).contains(MediaType.TEXT_HTML))
                .isPresent();
    }

    private static boolean isOpen(JavaMethod method) {
        return method.isAnnotatedWith(PermitAll.class) || method.getOwner().isAnnotatedWith(PermitAll.class);
    }

    private static String path(JavaMethod method) {
        String path = method.getOwner()
                        .tryGetAnnotationOfType(Path.class)
                        .map(Path::value)
                        .orElse("")
                + "/"
                + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return ("/" + path).replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }
}
