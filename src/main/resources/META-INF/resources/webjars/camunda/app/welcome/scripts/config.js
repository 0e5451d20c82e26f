// Read by Welcome instead of the one it brings.
export default {
  app: {
    name: 'Welcome',
    vendor: 'Casework'
  }
};
