import '@fontsource-variable/inter/wght.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { connect } from '../api/connect';
import { createQueryClient } from '../api/createQueryClient';
import { EmbeddingContext } from '../hooks/EmbeddingContext';
import { setUpText } from '../text/setUpText';
import { App } from './App';
import { createEmbedding } from './embed/createEmbedding';
import { ensureStorage } from './embed/ensureStorage';
import { hurryToPage } from './firstPages';
import { followLanguage } from './followLanguage';
import { followTheme } from './followTheme';
import { wantedLanguage } from './wantedLanguage';

/** No await at the top of the module: what is loaded later stands on the chunk that this is in, and would wait for it. */
async function start(): Promise<void> {
  const page = hurryToPage(window.location);
  ensureStorage(window);
  followTheme();
  // Before anything is awaited, so that nothing the page around says is missed.
  const embedding = createEmbedding(window);
  const [connection] = await Promise.all([connect(window), setUpText(wantedLanguage()), page]);

  followLanguage();

  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root.');
  createRoot(root).render(
    <EmbeddingContext value={embedding}>
      <App connection={connection} queryClient={createQueryClient()} />
    </EmbeddingContext>,
  );
}

void start();
