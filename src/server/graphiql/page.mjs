// Runs in the browser; bundled by build.ts.
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';

globalThis.MonacoEnvironment = {
  getWorker(_id, label) {
    const name = label === 'json' || label === 'graphql' ? label : 'editor';
    return new Worker(`/graphiql/${name}.worker.js`);
  },
};

const root = document.getElementById('graphiql');
const { url, tabs } = root.dataset;

/** Refusals are answers too: their sentences are shown beside what there is of data. */
async function fetcher(request, { headers } = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return response.json();
}

createRoot(root).render(
  createElement(GraphiQL, {
    fetcher,
    defaultTabs: JSON.parse(tabs),
    shouldPersistHeaders: false,
  }),
);
