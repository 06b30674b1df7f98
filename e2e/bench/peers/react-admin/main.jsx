/**
 * The same page as most teams would have it in an afternoon, at its most generous: the log is a plain table of 25 lines, where
 * react-admin's own list field would take several times as long over 20,000.
 */
import simpleRestProvider from 'ra-data-simple-rest'
import {
  Admin,
  ArrayField,
  BooleanField,
  Button,
  Datagrid,
  DateField,
  List,
  Resource,
  SearchInput,
  Show,
  SimpleShowLayout,
  TextField,
  useListContext,
  useRecordContext,
} from 'react-admin'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router-dom'

const Remove = () => <Button label="Remove" />

function Log() {
  const { log = [] } = useRecordContext() ?? {}
  return (
    <table className="log">
      <tbody>
        {log.slice(0, 25).map(({ date, message }) => (
          <tr key={message}>
            <td>{new Date(date).toLocaleString()}</td>
            <td>{message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const SessionPage = () => (
  <Show>
    <SimpleShowLayout>
      <TextField source="displayName" />
      <TextField source="dialState" />
      <TextField source="callState" />
      <TextField source="queueState" />
      <ArrayField source="members">
        <Datagrid className="members" bulkActionButtons={false} rowClick={false}>
          <TextField source="displayName" />
          <TextField source="identity" />
          <TextField source="role" />
          <TextField source="callState" />
          <BooleanField source="muted" />
          <Remove />
        </Datagrid>
      </ArrayField>
      <Log />
    </SimpleShowLayout>
  </Show>
)

function Count() {
  const { total } = useListContext()
  return <p>{total} sessions</p>
}

const SessionList = () => (
  <List
    perPage={25}
    sort={{ field: 'id', order: 'ASC' }}
    filters={[<SearchInput key="q" source="q" alwaysOn />]}
    actions={false}
    queryOptions={{ refetchInterval: 5_000 }}
  >
    <>
      <Count />
      <Datagrid rowClick="show" bulkActionButtons={false}>
        <TextField source="displayName" />
        <TextField source="fromAddress" />
        <TextField source="toAddress" />
        <TextField source="endpointName" />
        <TextField source="channel" />
        <TextField source="callState" />
        <TextField source="queueState" />
        <TextField source="direction" />
        <TextField source="outcome" />
        <DateField source="dateLastModified" showTime />
      </Datagrid>
    </>
  </List>
)

createRoot(document.getElementById('root')).render(
  <BrowserRouter>
    <Admin dataProvider={simpleRestProvider('/ra')} disableTelemetry>
      <Resource name="sessions" list={SessionList} show={SessionPage} />
    </Admin>
  </BrowserRouter>,
)
