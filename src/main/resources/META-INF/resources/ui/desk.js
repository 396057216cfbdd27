'use strict';
// Single keys for whoever works here all day. Every page works without them; they can be turned off.
(() => {
  const OFF = 'amends-keys-off';
  const dialog = document.getElementById('keys');
  const box = document.getElementById('keys-off');
  const rows = [...document.querySelectorAll('.q td.what a, .found td:first-child a')];
  const isOff = () => { try { return localStorage.getItem(OFF) === '1'; } catch { return false; } };
  let at = -1;

  const move = step => {
    const focused = rows.indexOf(document.activeElement);
    at = Math.max(0, Math.min(rows.length - 1, (focused >= 0 ? focused : at) + step));
    if (rows[at]) rows[at].focus();
  };

  // A form is unfolded and ready to type into; everything else is pressed.
  const press = target => {
    if (target.localName !== 'summary') { target.click(); return; }
    target.parentElement.open = true;
    target.parentElement.querySelector('textarea, select, input:not([type=hidden])').focus();
  };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest('input, textarea, select, dialog')) return;
    if (event.key === '?' && dialog) { dialog.showModal(); return; }
    if (isOff()) return;
    const key = event.key.toLowerCase();
    if (key === 'j') move(1);
    else if (key === 'k') move(-1);
    else if (key === '/') { const field = document.getElementById('q'); if (field) { event.preventDefault(); field.focus(); } }
    else if (/^[a-z]$/.test(key)) { const button = document.querySelector(`[data-key="${key}"]`); if (button) { event.preventDefault(); press(button); } }
  });

  if (box) {
    box.checked = isOff();
    box.addEventListener('change', () => { try { localStorage.setItem(OFF, box.checked ? '1' : '0'); } catch { /* not kept, then */ } });
  }
})();
