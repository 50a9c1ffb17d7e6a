import '@fontsource-variable/inter/wght.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { connect } from '../api/connect';
import { createQueryClient } from '../api/createQueryClient';
import { setUpText } from '../text/setUpText';
import { App } from './App';
import { followTheme } from './followTheme';

followTheme();
const [connection] = await Promise.all([connect(window), setUpText()]);

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(<App connection={connection} queryClient={createQueryClient()} />);
