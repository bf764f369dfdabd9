using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace KamPortal.Db.SqlServer;

internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<KamDbContext>
{
    public KamDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<KamDbContext>();
        options.UseKamPortalSqlServer("Server=design;Database=design");
        return new KamDbContext(options.Options, Viewer.System("design"), TimeProvider.System);
    }
}
