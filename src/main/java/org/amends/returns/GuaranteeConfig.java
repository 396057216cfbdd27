package org.amends.returns;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** Where national law gives consumers a longer guarantee than the directive. */
@ConfigMapping(prefix = "amends.guarantee")
interface GuaranteeConfig {

    /** By country, ISO 3166-1 alpha-2. A country that is not named: the directive's twenty-four. */
    Map<String, Integer> months();
}
