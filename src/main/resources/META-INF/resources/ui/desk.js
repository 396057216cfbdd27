'use strict';
// Single keys for whoever works here all day. Every page works without them; they can be turned off.
(() => {
  const OFF = 'amends-keys-off';
  const dialog = document.getElementById('keys');
  const box = document.getElementById('keys-off');
  const listed = () => [...document.querySelectorAll('.q td.what a, .found td:first-child a')];
  let rows = listed();
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

  // What happens while somebody reads or writes is told above the page; the page itself stays as it is.
  const news = document.getElementById('news');
  if (news && 'EventSource' in window) {
    let stream = null;
    const tell = () => {
      if (news.childElementCount) return;
      const link = Object.assign(document.createElement('a'), { href: news.dataset.href, textContent: news.dataset.link });
      news.append(`${news.dataset.says} `, link);
    };
    const listen = () => {
      if (document.hidden || news.childElementCount) { if (stream) stream.close(); stream = null; return; }
      if (stream) return;
      stream = new EventSource(news.dataset.from);
      stream.addEventListener('message', event => { if (+event.data > +news.dataset.version) { tell(); listen(); } });
    };
    document.addEventListener('visibilitychange', listen);
    listen();
  }

  // The list is fetched anew every half minute while somebody looks at it, and never under their focus.
  const list = document.getElementById('list');
  if (list) setInterval(async () => {
    if (document.hidden || list.contains(document.activeElement) || list.querySelector(':checked')) return;
    const stale = document.getElementById('list-stale');
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' }, redirect: 'error' });
      if (!answer.ok) throw new Error(answer.status);
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('list');
      if (list.contains(document.activeElement)) return;
      list.replaceChildren(...fresh.childNodes);
      rows = listed();
      stale.textContent = '';
    } catch {
      if (!stale.textContent) stale.textContent = `${stale.dataset.says} ${new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' })}`;
    }
  }, 30000);

  // What has gone out can't be taken back; nothing vanishes under somebody's finger.
  for (const held of document.querySelectorAll('[data-for]')) {
    const hide = () => { if (held.contains(document.activeElement)) setTimeout(hide, 1000); else held.hidden = true; };
    setTimeout(hide, held.dataset.for * 1000);
  }

  if (box) {
    box.checked = isOff();
    box.addEventListener('change', () => { try { localStorage.setItem(OFF, box.checked ? '1' : '0'); } catch { /* not kept, then */ } });
  }
})();
