'use strict';
// Tells in which zone a customer lives, for the pages of their case alone. Without it their times are the organisation's, and the
// page says so.
(() => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const cookie = `amends-zone=${encodeURIComponent(zone)}`;
  const isKept = () => document.cookie.split('; ').includes(cookie);
  if (isKept()) return;
  document.cookie = `${cookie}; path=/c; max-age=15552000; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
  if (isKept() && document.currentScript.dataset.zone !== zone) location.reload();
})();
