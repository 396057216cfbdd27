'use strict';
// Beside the letter while it is written: where the findings are, what would mend them, tokens. The server reads the letter;
// every form works without this.
(() => {
  const said = document.getElementById('composer-said');

  const start = form => {
    const sheet = form.querySelector('textarea[data-letter]');
    const live = form.querySelector('.live');
    const ghost = Object.assign(document.createElement('div'), { className: 'ghost', ariaHidden: 'true' });
    sheet.before(ghost);

    // Marks belong to the text they were found in, and move with it until the server has read the new one.
    let text = sheet.value;
    let asked = text;
    let marks = [];
    const unfolded = new Map();
    let isOut = false;

    const draw = () => {
      let at = 0;
      const pieces = [];
      for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
        if (mark.start < at) continue;
        const piece = document.createElement('mark');
        piece.textContent = text.slice(mark.start, mark.end);
        if (mark.blocks) piece.className = 'must';
        pieces.push(text.slice(at, mark.start), piece);
        at = mark.end;
      }
      ghost.replaceChildren(...pieces, text.slice(at) + '\n');
    };

    const follow = () => {
      const now = sheet.value;
      const shortest = Math.min(now.length, text.length);
      let head = 0;
      while (head < shortest && now[head] === text[head]) head++;
      let tail = 0;
      while (tail < shortest - head && now[now.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
      const shift = now.length - text.length;
      marks = marks.flatMap(mark => {
        if (mark.end <= head) return [mark];
        return mark.start >= text.length - tail ? [{ ...mark, start: mark.start + shift, end: mark.end + shift }] : [];
      });
      text = now;
      draw();
    };

    const read = () => {
      text = asked;
      marks = [...live.querySelectorAll('li[data-end]')]
        .map(item => ({ item, start: +item.dataset.start, end: +item.dataset.end, blocks: item.classList.contains('late') }))
        .filter(mark => mark.end > mark.start);
      follow();
    };

    const put = (better, from, to) => {
      sheet.focus();
      sheet.setRangeText(better, from, to, 'end');
      sheet.dispatchEvent(new Event('input', { bubbles: true }));
    };

    const markOf = element => marks.find(mark => mark.item === element.closest('li'));

    live.addEventListener('click', event => {
      const better = event.target.closest('[data-better]');
      const token = event.target.closest('[data-token]');
      const show = event.target.closest('li a');
      const mark = (better || show) && markOf(better || show);
      if (better && mark) put(better.dataset.better, mark.start, mark.end);
      else if (token) put(token.dataset.token, sheet.selectionStart, sheet.selectionEnd);
      else if (mark) { event.preventDefault(); sheet.focus(); sheet.setSelectionRange(mark.start, mark.end); }
    });

    form.addEventListener('keydown', event => {
      if (event.isComposing || !(event.ctrlKey || event.metaKey)) return;
      if (event.key === 'Enter') { event.preventDefault(); form.requestSubmit(form.querySelector('.send [value=next]')); }
      if (event.key === '.') {
        const next = live.querySelector('.late [data-better]') || live.querySelector('[data-better]') || live.querySelector('li a');
        if (next) { event.preventDefault(); next.click(); }
      }
    });

    sheet.addEventListener('input', follow);
    form.addEventListener('htmx:beforeRequest', () => { asked = sheet.value; });
    form.addEventListener('htmx:afterSwap', event => {
      if (event.detail.target !== live) return;
      isOut = false;
      form.querySelector('.lost')?.remove();
      for (const part of live.querySelectorAll('details')) part.open = unfolded.get(part.className) ?? part.open;
      read();
    });
    // Told where it is typed, and not below.
    const lost = sentence => {
      const told = Object.assign(document.createElement('p'), { className: 'error slip lost', textContent: sentence });
      form.querySelector('.lost')?.remove();
      sheet.parentElement.before(told);
      said.textContent = sentence;
    };
    form.addEventListener('htmx:beforeSwap', () => {
      for (const part of live.querySelectorAll('details')) unfolded.set(part.className, part.open);
    });
    // Whoever is led to the sign-in loses what they typed; whoever stays can sign in beside it.
    form.addEventListener('htmx:beforeOnLoad', event => {
      if (event.detail.xhr.status === 401) { event.preventDefault(); isOut = true; lost(said.dataset.out); }
    });
    // What is pressed meanwhile sends nothing, and keeps the letter as soon as somebody is signed in again.
    form.addEventListener('submit', event => {
      if (!isOut) return;
      event.preventDefault();
      lost(said.dataset.out);
      sheet.dispatchEvent(new Event('input', { bubbles: true }));
    });
    for (const failure of ['htmx:responseError', 'htmx:sendError']) form.addEventListener(failure, () => lost(said.dataset.unsaved));
    new TokenList(sheet, live, put);
    if (live.querySelector('li[data-end]')) read();
  };

  // Opens where a brace is typed: arrows choose, Enter or Tab takes, Escape closes.
  class TokenList {
    constructor(sheet, live, put) {
      Object.assign(this, { sheet, live, put, at: 0, from: -1 });
      this.box = Object.assign(document.createElement('ul'), { className: 'suggest', id: `${sheet.id}-tokens`, hidden: true });
      this.box.setAttribute('role', 'listbox');
      sheet.setAttribute('aria-controls', this.box.id);
      sheet.after(this.box);
      sheet.addEventListener('input', () => this.offer());
      sheet.addEventListener('blur', () => this.close());
      sheet.addEventListener('keydown', event => this.key(event));
      this.box.addEventListener('mousedown', event => {
        const option = event.target.closest('li');
        if (option) { event.preventDefault(); this.take([...this.box.children].indexOf(option)); }
      });
    }

    offer() {
      const typed = /\{[a-z0-9:]*$/.exec(this.sheet.value.slice(0, this.sheet.selectionStart));
      if (!typed) { this.close(); return; }
      const fitting = [...this.live.querySelectorAll('[data-token]')]
        .filter(token => token.dataset.token.startsWith(typed[0]));
      this.from = typed.index;
      this.at = 0;
      this.box.replaceChildren(...fitting.map((token, index) => {
        const option = document.createElement('li');
        option.id = `${this.box.id}-${index}`;
        option.setAttribute('role', 'option');
        option.dataset.token = token.dataset.token;
        option.textContent = token.closest('li').textContent;
        return option;
      }));
      this.box.hidden = fitting.length === 0;
      this.show();
    }

    show() {
      [...this.box.children].forEach((option, index) => option.setAttribute('aria-selected', index === this.at));
      if (this.box.hidden) this.sheet.removeAttribute('aria-activedescendant');
      else this.sheet.setAttribute('aria-activedescendant', this.box.children[this.at].id);
    }

    close() { this.box.hidden = true; this.sheet.removeAttribute('aria-activedescendant'); }

    key(event) {
      if (this.box.hidden || event.isComposing || event.ctrlKey || event.metaKey) return;
      const last = this.box.children.length - 1;
      if (event.key === 'ArrowDown') this.at = Math.min(last, this.at + 1);
      else if (event.key === 'ArrowUp') this.at = Math.max(0, this.at - 1);
      else if (event.key === 'Enter' || event.key === 'Tab') this.take(this.at);
      else if (event.key === 'Escape') this.close();
      else return;
      event.preventDefault();
      this.show();
    }

    take(index) {
      const token = this.box.children[index].dataset.token;
      this.close();
      this.put(token, this.from, this.sheet.selectionStart);
      this.close();
    }
  }

  document.querySelectorAll('form[data-composer]').forEach(start);
})();
