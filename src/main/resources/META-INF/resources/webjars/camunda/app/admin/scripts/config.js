// Read by Admin instead of the one it brings.
export default {
  app: {
    name: 'Admin',
    vendor: 'Casework'
  }
};
