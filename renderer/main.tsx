/** Mounts the window's program. What is imported here is loaded before the lock screen can be painted: keep it small. */
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { assertDefined } from '../shared/assert';
import { ErrorBoundary } from './components/ErrorBoundary';
import { Start } from './start';
import { reportStrayErrors } from './state/report-problem';
import { colorScheme, cssVariables, theme } from './theme/theme';
import './theme/start.css';

reportStrayErrors();
const root = createRoot(assertDefined(document.getElementById('root'), 'index.html holds the root element'));

void firstStatus.then((first) =>
  root.render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} colorSchemeManager={colorScheme} defaultColorScheme="auto">
        <ErrorBoundary>
          <Start first={first} />
        </ErrorBoundary>
      </MantineProvider>
    </StrictMode>,
  ),
);
