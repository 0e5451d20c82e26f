// Read by Tasklist instead of the one it brings.
export default {
  app: {
    name: 'Tasklist',
    vendor: 'Casework'
  }
};
