'use strict';
// Tells in which zone a customer lives, for the pages of their case and for the letters about what they file. Without it their times
// are the organisation's, and the page says so.
(() => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const cookie = `amends-zone=${encodeURIComponent(zone)}`;
  const isKept = () => document.cookie.split('; ').includes(cookie);
  if (isKept()) return;
  const life = `max-age=15552000; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
  for (const path of ['/c', '/complain', '/return', '/withdraw']) document.cookie = `${cookie}; path=${path}; ${life}`;
  const shown = document.currentScript.dataset.zone;
  if (shown && shown !== zone && isKept()) location.reload();
})();
