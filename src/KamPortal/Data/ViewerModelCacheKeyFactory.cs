using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace KamPortal.Data;

/// <summary>One model for each shape of the row filter.</summary>
internal sealed class ViewerModelCacheKeyFactory : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), ((KamDbContext)context).Scope, designTime);
}
