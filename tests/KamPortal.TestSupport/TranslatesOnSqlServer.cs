using System.Linq.Expressions;
using System.Reflection;
using KamPortal.Data;
using KamPortal.Db.SqlServer;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace KamPortal.TestSupport;

/// <summary>
/// Whatever query a test compiles for SQLite is compiled for SQL Server as well, without a server: a query that
/// cannot be translated there fails the very test that runs it here.
/// </summary>
internal sealed class TranslatesOnSqlServer : IQueryExpressionInterceptor
{
    private static readonly DbContextOptions<KamDbContext> Options = SqlServerOptions();
    private static readonly MethodInfo Compile = typeof(IDatabase).GetMethod(nameof(IDatabase.CompileQuery))!;

    private static int compiled;

    /// <summary>How many query shapes were compiled so far; a test asserts that it is not zero.</summary>
    public static int Compiled => compiled;

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        var context = (KamDbContext)eventData.Context!;
        using var twin = new KamDbContext(Options, context.Viewer, TimeProvider.System);
        var expression = new OtherModel(twin).Visit(queryExpression);
        var rows = expression.Type.GetInterfaces().Prepend(expression.Type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQueryable<>));
        var result = rows is null ? expression.Type : typeof(IEnumerable<>).MakeGenericType(rows.GetGenericArguments());
        try
        {
            Compile.MakeGenericMethod(result).Invoke(twin.GetService<IDatabase>(), [expression, false]);
        }
        catch (TargetInvocationException failure)
        {
            throw new InvalidOperationException($"SQL Server does not translate: {expression}", failure.InnerException);
        }

        Interlocked.Increment(ref compiled);
        return queryExpression;
    }

    private static DbContextOptions<KamDbContext> SqlServerOptions()
    {
        var options = new DbContextOptionsBuilder<KamDbContext>();
        options.UseKamPortalSqlServer("Server=nowhere;Database=nothing");
        return options.Options;
    }

    private sealed class OtherModel(KamDbContext twin) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            node is EntityQueryRootExpression root ? new EntityQueryRootExpression(twin.Model.FindEntityType(root.EntityType.Name)!) : base.VisitExtension(node);

        protected override Expression VisitConstant(ConstantExpression node) =>
            node.Value is KamDbContext ? Expression.Constant(twin) : node;
    }
}
