using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace KamPortal.Db.Sqlite;

internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<KamDbContext>
{
    public KamDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<KamDbContext>();
        options.UseKamPortalSqlite("Data Source=design.db");
        return new KamDbContext(options.Options, Viewer.System("design"), TimeProvider.System);
    }
}
