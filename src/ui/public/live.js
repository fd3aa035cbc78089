// Keeps an open page as the server would make it now: numbers by the stream, everything else by new HTML. Only adds:
// every page works without this file. Written for browsers of 2018.
;(() => {
  each('[data-live]', watch)

  function each(selector, use, inside) {
    Array.prototype.forEach.call((inside || document).querySelectorAll(selector), use)
  }

  // Thousands of pages learn of a change at once: each waits a random time before it asks for anything.
  function seconds(least, most) {
    return 1000 * (least + Math.random() * (most - least))
  }

  function watch(root) {
    var words = JSON.parse(root.getAttribute('data-words'))
    var status = root.querySelector('[role=status]')
    var closing = Date.parse(root.getAttribute('data-closes')) || Infinity
    var timers = {}
    var running = false
    var away = document.visibilityState === 'hidden'
    var ended = false
    // As of when the newest counts are that were seen, at first those of the page, and how many there were.
    var newest = root.querySelector('[data-part=counter] time').getAttribute('datetime')
    var total = null
    var isFirst = true
    var stream = null
    var heard = 0
    var refreshAt = Infinity
    var refreshed = Date.now()
    var missed = 0
    var failed = 0
    var said = aloud()
    var saidAt = 0

    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') stop()
      else start()
    })
    window.addEventListener('pagehide', stop)
    window.addEventListener('pageshow', start)
    start()

    function start() {
      if (document.visibilityState === 'hidden') return
      tell()
      if (running || ended) return
      running = true
      isFirst = true
      open()
      refreshLater()
      // While nobody looked nothing was heard, and what was about to be asked for was not.
      if (away) refreshIn(Date.now() - refreshed > 240000 ? seconds(0, 3) : seconds(20, 40))
      away = false
    }

    function stop() {
      running = false
      away = true
      close()
      for (var name in timers) cancel(name)
      refreshAt = Infinity
    }

    function set(name, delay, run) {
      cancel(name)
      timers[name] = setTimeout(() => {
        timers[name] = 0
        run()
      }, delay)
    }

    function cancel(name) {
      clearTimeout(timers[name])
      timers[name] = 0
    }

    // The stream; where it is refused, or nothing comes through it, the counts are asked for now and then.

    function open() {
      close()
      if (!window.EventSource) return giveUp()
      stream = new EventSource(root.getAttribute('data-live'))
      stream.addEventListener('counts', (event) => {
        cancel('silence')
        cancel('poll')
        cancel('open')
        heard = Date.now()
        failed = 0
        take(JSON.parse(event.data))
      })
      // A name is gone, say, or signing has ended.
      stream.addEventListener('page', () => {
        heard = Date.now()
        refreshIn(seconds(20, 40))
      })
      stream.onopen = expectCounts
      stream.onerror = () => {
        if (stream && stream.readyState === 2) giveUp()
        else expectCounts()
      }
      expectCounts()
    }

    function close() {
      if (stream) stream.close()
      stream = null
      cancel('silence')
    }

    // Each try of the browser's own to connect again ends in an error: they do not begin the wait anew. A server that
    // stops names a time to come again, of up to three quarters of a minute: the stream is not given up before.
    function expectCounts() {
      if (timers.silence) return
      set('silence', 20000, () => {
        askSoon()
        set('silence', 40000, giveUp)
      })
    }

    function askSoon() {
      if (!timers.poll) set('poll', seconds(2, 10), poll)
    }

    function giveUp() {
      close()
      askSoon()
      if (window.EventSource) set('open', seconds(120, 300), open)
    }

    function get(url) {
      return fetch(url, { cache: 'no-cache' }).then((answer) => {
        if (!answer.ok) throw answer.status
        return answer
      })
    }

    function pause(failures) {
      return Math.min(seconds(10, 20) * 2 ** failures, seconds(50, 60))
    }

    function poll() {
      set('poll', pause(failed), poll)
      get(root.getAttribute('data-counts'))
        .then((answer) => answer.json())
        .then(
          (counts) => {
            failed = 0
            take(counts)
          },
          () => {
            failed++
            root.classList.remove('live')
          },
        )
    }

    function take(counts) {
      // Another process may be a moment behind.
      if (!running || counts.asOf < newest) return
      var fits = isAsMade(counts)
      var moved = show(counts)
      newest = counts.asOf
      total = counts.total
      root.classList.add('live')
      if (!fits || (moved && isFirst)) refreshIn(seconds(0, 3))
      else if (moved) refreshIn(seconds(20, 40))
      isFirst = false
      if (moved) tell()
    }

    // Whether the counter with these counts has the same parts as the one that is there.
    function isAsMade(counts) {
      var counter = root.querySelector('[data-part=counter]')
      var from = +counter.getAttribute('data-from')
      var to = +counter.getAttribute('data-to')
      var kinds = counter.getAttribute('data-kinds')
      var day = counter.querySelector('time').getAttribute('datetime').slice(0, 10)
      return (
        (counts.total === null ? to === 0 : counts.total >= from && counts.total < to) &&
        (total === null || counts.total >= total) &&
        counts.asOf.slice(0, 10) === day &&
        ['public', 'private', 'anonymous', 'imported'].every(
          (kind, i) => kinds.charAt(i) === '-' || kinds.charAt(i) === (counts[kind] ? '1' : '0'),
        )
      )
    }

    function show(counts) {
      var moved = false
      each(
        '[data-say]',
        (place) => {
          var saying = place.getAttribute('data-say').split(' ')
          var n = counts[saying[1]]
          var text = typeof n === 'number' ? say(saying[0], n) : place.textContent
          if (place.textContent === text) return
          place.textContent = text
          moved = true
          if (saying[0] === 'number') fade(place)
        },
        root,
      )
      each('progress', (bar) => bar.setAttribute('value', counts.total), root)
      var time = root.querySelector('[data-part=counter] time')
      var shown = time.getAttribute('datetime')
      if (shown === counts.asOf) return moved
      // Another day is written out by the server.
      if (shown.slice(0, 10) !== counts.asOf.slice(0, 10)) return true
      time.setAttribute('datetime', counts.asOf)
      time.textContent = time.textContent.replace(/\d\d:\d\d/, counts.asOf.slice(11, 16))
      return true
    }

    function say(word, n) {
      var forms = words.say[word]
      var form = words.forms.charAt(n < 200 ? n : 100 + (n % 100))
      return (forms[form] || forms[0]).replace('{n}', String(n).replace(/\B(?=(\d{3})+$)/g, '\u202f'))
    }

    function fade(place) {
      if (place.animate && matchMedia('(prefers-reduced-motion: no-preference)').matches)
        place.animate([{ opacity: 0 }, { opacity: 1 }], 200)
    }

    // New HTML, for all that is more than a number.

    function refreshIn(delay) {
      var at = Date.now() + delay
      if (refreshAt <= at) return
      refreshAt = at
      set('refresh', delay, refresh)
    }

    function refreshLater() {
      var toClosing = closing - Date.now()
      refreshIn(toClosing > 0 && toClosing < 240000 ? toClosing + seconds(0, 20) : seconds(240, 360))
    }

    function refresh() {
      refreshAt = Infinity
      refreshLater()
      get(root.getAttribute('data-refresh'))
        .then((answer) => answer.text())
        .then((html) => {
          if (running) renew(new DOMParser().parseFromString(html, 'text/html'))
          missed = 0
        })
        .catch(() => {
          if (running) refreshIn(pause(missed++))
        })
    }

    function renew(page) {
      var asOf = page.querySelector('[data-part=counter] time').getAttribute('datetime')
      if (asOf < newest) return refreshIn(seconds(3, 6))
      // A stream that told nothing of it carries nothing any more.
      if (stream && asOf > newest && Date.now() - heard > 60000) open()
      newest = asOf
      total = null
      refreshed = Date.now()
      var isWhole = true
      each('[data-part]', (part) => (isWhole = replace(part) && isWhole), page)
      if (!isWhole) refreshIn(seconds(20, 40))
      if (page.querySelector('[data-live]')) return tell()
      ended = true
      stop()
      tell()
    }

    // Never what somebody has the focus or a selection in.
    function replace(part) {
      var own = root.querySelector(`[data-part=${part.getAttribute('data-part')}]`)
      if (!own) return true
      var folds = own.querySelectorAll('details')
      each('details', (fold, i) => (fold.open = i < folds.length && folds[i].open), part)
      if (own.isEqualNode(part)) return true
      var selection = getSelection()
      if (own.contains(document.activeElement) || (!selection.isCollapsed && own.contains(selection.anchorNode)))
        return false
      own.parentNode.replaceChild(document.adoptNode(part), own)
      return true
    }

    // What a screen reader says: at most once in ten seconds, and only what it has not said.

    function aloud() {
      var texts = []
      each('[data-aloud]', (place) => texts.push(place.textContent), root)
      return texts.join(' ')
    }

    // In ten seconds at the latest, also by a clock that was put back.
    function tell() {
      if (!timers.say) set('say', Math.min(10000, Math.max(0, saidAt + 10000 - Date.now())), speak)
    }

    function speak() {
      var text = aloud()
      if (!status || text === said) return
      said = text
      saidAt = Date.now()
      status.textContent = text
    }
  }
})()
