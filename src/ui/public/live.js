// Updates an open page: numbers come by the stream, everything else comes as new HTML. Every page works without this
// file. Written for browsers of 2018.
;(() => {
  each('[data-live]', watch)

  function each(selector, use, inside) {
    Array.prototype.forEach.call((inside || document).querySelectorAll(selector), use)
  }

  // A random delay in milliseconds: thousands of pages learn of a change at once, and must not all ask at once.
  function seconds(least, most) {
    return 1000 * (least + Math.random() * (most - least))
  }

  function watch(root) {
    var words = JSON.parse(root.getAttribute('data-words'))
    var status = root.querySelector('[role=status]')
    var closesAt = Date.parse(root.getAttribute('data-closes')) || Infinity
    var timers = {}
    var running = false
    var wasHidden = document.visibilityState === 'hidden'
    var ended = false
    // The time of the newest counts that were seen, at first of the counts in the page.
    var newestAsOf = root.querySelector('[data-part=counter] time').getAttribute('datetime')
    // The time since when all counts that came were older.
    var olderSince = 0
    // The total of the last counts that came; null until some have come after new HTML.
    var total = null
    var isFirst = true
    var stream = null
    var heardAt = 0
    var refreshAt = Infinity
    var refreshedAt = Date.now()
    var failedRefreshes = 0
    var failedPolls = 0
    var said = textAloud()
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
      speakSoon()
      if (running || ended) return
      running = true
      isFirst = true
      open()
      refreshLater()
      // A hidden page has no stream and no timers, so it may have missed changes.
      if (wasHidden) refreshIn(Date.now() - refreshedAt > 240000 ? seconds(0, 3) : seconds(20, 40))
      wasHidden = false
    }

    function stop() {
      running = false
      wasHidden = true
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

    // The stream. When it is refused, or brings nothing, the page asks for the counts now and then.

    function open() {
      close()
      if (!window.EventSource) return giveUp()
      stream = new EventSource(root.getAttribute('data-live'))
      stream.addEventListener('counts', (event) => {
        cancel('idle')
        cancel('poll')
        cancel('open')
        heardAt = Date.now()
        failedPolls = 0
        take(JSON.parse(event.data))
      })
      // Anything but a count has changed: a name is hidden, say, or signing has ended.
      stream.addEventListener('page', () => {
        heardAt = Date.now()
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
      cancel('idle')
    }

    // A failed reconnect must not restart the wait. A server that stops may ask browsers to wait up to 45 seconds
    // before they reconnect, so the stream is given up after 60.
    function expectCounts() {
      if (timers.idle) return
      set('idle', 20000, () => {
        askSoon()
        set('idle', 40000, giveUp)
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
      set('poll', pause(failedPolls), poll)
      get(root.getAttribute('data-counts'))
        .then((answer) => answer.json())
        .then(
          (counts) => {
            failedPolls = 0
            take(counts)
          },
          () => {
            failedPolls++
            root.classList.remove('live')
          },
        )
    }

    // Older counts come from a process that is a moment behind. When for a minute all are older, the newest ones came
    // from a server whose clock was ahead.
    function isOlder(asOf) {
      if (asOf >= newestAsOf) olderSince = 0
      else if (!olderSince) olderSince = Date.now()
      return olderSince > 0 && Math.abs(Date.now() - olderSince) < 60000
    }

    function take(counts) {
      if (!running || isOlder(counts.asOf)) return
      var fits = fitsCounter(counts)
      var moved = show(counts)
      newestAsOf = counts.asOf
      total = counts.total
      root.classList.add('live')
      if (!fits || (moved && isFirst)) refreshIn(seconds(0, 3))
      else if (moved) refreshIn(seconds(20, 40))
      isFirst = false
      if (moved) speakSoon()
    }

    // Whether the counter in the page has the right parts for these counts (their shape, site/count-shape.ts).
    function fitsCounter(counts) {
      var counter = root.querySelector('[data-part=counter]')
      var from = +counter.getAttribute('data-from')
      var to = +counter.getAttribute('data-to')
      var marks = counter.getAttribute('data-kinds')
      var day = counter.querySelector('time').getAttribute('datetime').slice(0, 10)
      return (
        (counts.total === null ? to === 0 : counts.total >= from && counts.total < to) &&
        (total === null || counts.total >= total) &&
        counts.asOf.slice(0, 10) === day &&
        ['confirmed', 'public', 'private', 'anonymous', 'imported'].every(
          (name, i) => marks.charAt(i) === '-' || marks.charAt(i) === (counts[name] ? '1' : '0'),
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
      // Only the server writes a date: a new day comes with new HTML.
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

    // New HTML, for every change of more than a number.

    function refreshIn(delay) {
      var at = Date.now() + delay
      if (refreshAt <= at) return
      refreshAt = at
      set('refresh', delay, refresh)
    }

    function refreshLater() {
      var toClosing = closesAt - Date.now()
      refreshIn(toClosing > 0 && toClosing < 240000 ? toClosing + seconds(0, 20) : seconds(240, 360))
    }

    function refresh() {
      refreshAt = Infinity
      refreshLater()
      get(root.getAttribute('data-refresh'))
        .then((answer) => answer.text())
        .then((html) => {
          if (running) renew(new DOMParser().parseFromString(html, 'text/html'))
          failedRefreshes = 0
        })
        .catch(() => {
          if (running) refreshIn(pause(failedRefreshes++))
        })
    }

    function renew(page) {
      var asOf = page.querySelector('[data-part=counter] time').getAttribute('datetime')
      if (isOlder(asOf)) return refreshIn(seconds(3, 6))
      // The stream is dead if it was silent while the counts changed: a new one replaces it.
      if (stream && asOf > newestAsOf && Date.now() - heardAt > 60000) open()
      newestAsOf = asOf
      total = null
      refreshedAt = Date.now()
      var isWhole = true
      each('[data-part]', (part) => (isWhole = replace(part) && isWhole), page)
      if (!isWhole) refreshIn(seconds(20, 40))
      if (page.querySelector('[data-live]')) return speakSoon()
      ended = true
      stop()
      speakSoon()
    }

    // Replaces a part, unless the focus or a selection is in it. Tells whether the part is up to date.
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

    // The status line for screen readers: at most once in ten seconds, and only a text that has changed.

    function textAloud() {
      var texts = []
      each('[data-aloud]', (place) => texts.push(place.textContent), root)
      return texts.join(' ')
    }

    // Waits ten seconds at most, even if the clock was put back.
    function speakSoon() {
      if (!timers.say) set('say', Math.min(10000, Math.max(0, saidAt + 10000 - Date.now())), speak)
    }

    function speak() {
      var text = textAloud()
      if (!status || text === said) return
      said = text
      saidAt = Date.now()
      status.textContent = text
    }
  }
})()
