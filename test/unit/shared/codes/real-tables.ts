export { realTables, tableTexts } from '../../../support/real-tables';
