namespace KamPortal.TestSupport;

public enum DatabaseKind
{
    Sqlite,
    SqlServer,
}
