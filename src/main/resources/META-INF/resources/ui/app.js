'use strict';
// Only for staff; every page works without it.
