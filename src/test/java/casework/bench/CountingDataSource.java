package casework.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Keeps the text of every statement that is sent while it listens; a batch counts once. */
final class CountingDataSource extends DelegatingDataSource {

  private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean listening;

  CountingDataSource(DataSource counted) {
    super(counted);
  }

  /** Returns what is sent while some work is done, commits included. */
  List<String> during(Runnable work) {
    sent.clear();
    listening = true;
    try {
      work.run();
    } finally {
      listening = false;
    }
    return List.copyOf(sent);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    return listening ? wrap(Connection.class, connection, null) : connection;
  }

  private <T> T wrap(Class<T> type, T wrapped, @Nullable String sql) {
    InvocationHandler handler = (proxy, method, args) -> call(wrapped, method, args, sql);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private @Nullable Object call(
      Object wrapped, Method method, Object @Nullable [] args, @Nullable String sql)
      throws Throwable {
    String name = method.getName();
    if (name.startsWith("execute")) {
      sent.add(sql != null ? sql : String.valueOf(args == null ? name : args[0]));
    } else if (name.equals("commit") || name.equals("rollback")) {
      sent.add(name);
    }
    Object answer;
    try {
      answer = method.invoke(wrapped, args);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
    if (answer instanceof PreparedStatement prepared && args != null) {
      return wrap(PreparedStatement.class, prepared, String.valueOf(args[0]));
    }
    return answer instanceof Statement plain && name.equals("createStatement")
        ? wrap(Statement.class, plain, null)
        : answer;
  }
}
