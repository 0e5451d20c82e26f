// Read by Cockpit instead of the one it brings.
export default {
  app: {
    name: 'Cockpit',
    vendor: 'Casework'
  }
};
