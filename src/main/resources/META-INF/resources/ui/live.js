'use strict';
// What changes on a page while it is open. Nothing is changed under somebody's hands; every page works without it.
(() => {
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
})();
