/** The whole of Mantine's styles, for every screen behind the lock. They lie in a layer, so ours always win. */
import '@mantine/core/styles.layer.css';
