extension ReloadAssets {
  /// The style sheet of the text that lies over a page; the pages' policy allows no inline style.
  static let style = """
    #storno-diagnostics { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 70vh;
      overflow: auto; margin: 0; padding: 1rem 1.5rem; border-top: 4px solid #b03a00;
      background: #1b1b1b; color: #ffffff; font: 14px/1.45 ui-monospace, Menlo, Consolas, monospace;
      white-space: pre-wrap; overflow-wrap: anywhere; }
    @media print { #storno-diagnostics { display: none; } }

    """

  /// The script; it fails silently where a browser denies it storage.
  static let script = """
    // Reloads this page when it changed, swaps style sheets in place, shows what is wrong.
    "use strict";
    (() => {
      const tag = document.currentScript;
      const viewKey = "storno-view:" + location.pathname;
      let since = (tag && tag.dataset.since) || "";
      let source = null;

      // The path of an address as the site lists it, or null for another origin.
      const listed = (address) => {
        try {
          const url = new URL(address, location.href);
          if (url.origin !== location.origin) return null;
          const path = decodeURIComponent(url.pathname).slice(1);
          return path === "" || path.endsWith("/") ? path + "index.html" : path;
        } catch { return null; }
      };

      // Details by their ids, or by their number where they have none.
      const details = () => Array.from(document.querySelectorAll("details"),
        (part, number) => [part.id || number, part]);

      const reload = () => {
        const open = details().map(([name, part]) => [name, part.open]);
        const view = { x: scrollX, y: scrollY, open };
        try { sessionStorage.setItem(viewKey, JSON.stringify(view)); } catch {}
        location.reload();
      };

      const restoreView = () => {
        try {
          const view = JSON.parse(sessionStorage.getItem(viewKey));
          sessionStorage.removeItem(viewKey);
          if (!view) return;
          const open = new Map(view.open);
          for (const [name, part] of details()) if (open.has(name)) part.open = open.get(name);
          scrollTo(view.x, view.y);
        } catch {}
      };

      const parts = () => [location.href,
        ...Array.from(document.querySelectorAll("script[src], img[src]"), (part) => part.src)];

      const swapStyle = (link, id) => {
        const fresh = link.cloneNode();
        const url = new URL(link.href);
        url.searchParams.set("storno", id);
        fresh.href = url.href;
        fresh.addEventListener("load", () => link.remove(), { once: true });
        fresh.addEventListener("error", () => fresh.remove(), { once: true });
        link.after(fresh);
      };

      const change = (event) => {
        const { all, paths = [], styles = [] } = JSON.parse(event.data);
        const changed = new Set(paths);
        if (all || parts().some((part) => changed.has(listed(part)))) return reload();
        const changedStyles = new Set(styles);
        for (const link of document.querySelectorAll("link[rel~=stylesheet][href]")) {
          if (changedStyles.has(listed(link.href))) swapStyle(link, event.lastEventId);
        }
      };

      const diagnostics = (event) => {
        const { text } = JSON.parse(event.data);
        let box = document.getElementById("storno-diagnostics");
        if (!text) { if (box) box.remove(); return; }
        if (!box) {
          box = document.createElement("pre");
          box.id = "storno-diagnostics";
          box.setAttribute("role", "alert");
          box.tabIndex = 0;
          document.body.append(box);
        }
        box.textContent = text;
      };

      // A browser has six connections for a host: only tabs in view hold one.
      const connect = () => {
        if (source || document.visibilityState === "hidden") return;
        source = new EventSource("/.storno/reload" + (since ? "?since=" + since : ""));
        const on = (name, act) => source.addEventListener(name, (event) => {
          since = event.lastEventId || since;
          act(event);
        });
        on("change", change);
        on("diagnostics", diagnostics);
      };
      const disconnect = () => { if (source) { source.close(); source = null; } };

      document.addEventListener("visibilitychange",
        () => document.visibilityState === "hidden" ? disconnect() : connect());
      addEventListener("pagehide", disconnect);
      addEventListener("pageshow", connect);
      restoreView();
      connect();
    })();

    """
}
