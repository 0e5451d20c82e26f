// Read by Tasklist instead of the one it brings.

// Left to itself, Tasklist shows the newest tasks first, whatever order a list has of its own.
// Queues are worked as they fall due; whoever chooses another order keeps it.
const [place, asked] = window.location.hash.split('?');
const query = new URLSearchParams(asked);
if (!query.has('sorting')) {
  query.set('sorting', JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}]));
  window.location.replace(`${place || '#/'}?${query}`);
}

export default {
  app: {
    name: 'Tasklist',
    vendor: 'Casework'
  }
};
