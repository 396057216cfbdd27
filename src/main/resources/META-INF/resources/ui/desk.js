'use strict';
// Single keys for whoever works here all day. Every page works without them; they can be turned off.
(() => {
  const dialog = document.getElementById('keys');
  const listed = () => [...document.querySelectorAll('.q td.what a, .found td:first-child a')];
  const areOff = !!document.querySelector('.keys[data-off]');
  let at = -1;

  const move = step => {
    const rows = listed();
    const focused = rows.indexOf(document.activeElement.closest('tr')?.querySelector('td.what a, td:first-child a') ?? document.activeElement);
    at = Math.max(0, Math.min(rows.length - 1, (focused >= 0 ? focused : at) + step));
    if (rows[at]) rows[at].focus();
  };

  // The box of the row that has the focus, or whose box has it.
  const choose = () => { const box = document.activeElement.closest('tr, .warm')?.querySelector('.pick'); if (box) box.click(); };

  // Nobody is told of a key that does nothing.
  if (areOff) document.querySelectorAll('[aria-keyshortcuts]').forEach(one => one.removeAttribute('aria-keyshortcuts'));

  // A letter begins with a greeting and ends with a name: whoever comes to it goes on before the name.
  const goOn = field => {
    const end = field.value.trimEnd().lastIndexOf('\n\n');
    if (end > 0 && !field.selectionStart) field.setSelectionRange(end, end);
  };

  // A form is unfolded and ready to type into; everything else is pressed.
  const press = target => {
    if (target.localName !== 'summary') { target.click(); return; }
    target.parentElement.open = true;
    const field = target.parentElement.querySelector('textarea, select, input:not([type=hidden])');
    if (field.matches('textarea[data-letter]')) goOn(field);
    field.focus();
  };

  // Letters have more than one button, and their own keys in composer.js.
  document.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    const form = event.target.closest('.main form:not([data-composer], [method=dialog])');
    const button = form?.querySelector('button:not([type=button])');
    if (button && event.target.matches('textarea, select, input')) { event.preventDefault(); form.requestSubmit(button); }
  });

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest('input:not([type=checkbox]), textarea, select, dialog')) return;
    if (areOff) return;
    if (event.key === '?' && dialog) { dialog.showModal(); return; }
    const key = event.key.toLowerCase();
    if (key === 'j' && listed().length) move(1);
    else if (key === 'k' && listed().length) move(-1);
    else if (key === 'x') choose();
    else if (key === '/') {
      event.preventDefault();
      const field = document.getElementById('q');
      if (field) field.focus(); else document.querySelector('[data-key="/"]')?.click();
    }
    else if (/^[a-z]$/.test(key)) { const button = document.querySelector(`[data-key="${key}"]`); if (button) { event.preventDefault(); press(button); } }
  });
})();
