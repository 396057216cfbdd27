package org.amends.photo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.amends.casefile.LoggedCase;
import org.amends.guard.Detail;
import org.amends.letter.OnFile;

/** Who has sent photographs is not asked for them again. */
@ApplicationScoped
class PhotographsOnFile implements OnFile {

    private final Album album;

    PhotographsOnFile(Album album) {
        this.album = album;
    }

    @Override
    public Map<Detail, String> of(LoggedCase file) {
        long sent = album.of(file.id()).stream()
                .filter(photograph -> photograph.person().isEmpty())
                .count();
        return sent == 0 ? Map.of() : Map.of(Detail.PHOTOGRAPH, String.valueOf(sent));
    }
}
