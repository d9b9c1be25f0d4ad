// The page's first script: preferences, the engines, and the page itself.

import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startSession } from './engine/session.ts';
import { followPreferences } from './state/preferences.ts';
import './styles/base.css';
import './styles/frame.css';

followPreferences();
void startSession();
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
