/** What an operator gets besides the jar: the Kubernetes manifests, the container image, the configuration's list. */
@NullMarked
package org.amends.deploy;

import org.jspecify.annotations.NullMarked;
