'use strict';
// What somebody types is kept before they press anything: a while after each pause, and when the page goes out of sight. Every form
// works without this.
(() => {
  const PAUSE = 2000;

  const start = form => {
    let timer = 0;
    let unkept = false;
    let asking = new AbortController();

    // The button that keeps is not on the page; its name is what the form's other buttons are called.
    const typed = () => {
      const fields = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
      fields.set(form.dataset.kept, 'keep');
      return fields;
    };

    const keep = () => {
      clearTimeout(timer);
      asking.abort();
      const { signal } = asking = new AbortController();
      unkept = false;
      fetch(form.action, { method: 'POST', body: typed(), signal, redirect: 'error' })
        .then(answer => { unkept ||= !answer.ok; }, () => { unkept ||= !signal.aborted; });
    };

    // A page that goes may never come back; only a beacon outlives it.
    const leave = () => {
      clearTimeout(timer);
      if (unkept) unkept = !navigator.sendBeacon(form.action, typed());
    };

    form.addEventListener('input', () => {
      unkept = true;
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE);
    });
    document.addEventListener('visibilitychange', () => { if (document.hidden) leave(); });
    addEventListener('pagehide', leave);
    addEventListener('online', () => { if (unkept) keep(); });

    // A press without a network would lead away from what was typed.
    const offline = form.querySelector('[data-offline]');
    addEventListener('online', () => { offline.hidden = true; });
    form.addEventListener('submit', event => {
      offline.hidden = navigator.onLine;
      if (!navigator.onLine) {
        event.preventDefault();
        offline.scrollIntoView({ block: 'nearest' });
        return;
      }
      clearTimeout(timer);
      asking.abort();
      unkept = false;
    });
  };

  document.querySelectorAll('form[data-kept]').forEach(start);
})();
