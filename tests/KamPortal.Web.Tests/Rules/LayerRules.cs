using System.Reflection;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KamPortal.Web.Tests.Rules;

public sealed class LayerRules : IAsyncLifetime
{
    private static readonly Assembly Business = typeof(KamDb).Assembly;

    private TestDatabase database = null!;
    private List<IEntityType> entities = [];

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await using var db = database.OpenAs(Viewer.System("rules"));
        entities = [.. db.Model.GetEntityTypes()];
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public void Business_knows_nothing_of_the_web_or_of_one_database()
    {
        var names = Business.GetReferencedAssemblies().Select(a => a.Name!).ToList();

        Assert.Contains("Microsoft.EntityFrameworkCore", names);
        Assert.DoesNotContain(names, n => n.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || n.StartsWith("Radzen", StringComparison.Ordinal) || n.StartsWith("Quartz", StringComparison.Ordinal) || n.Contains("Sqlite", StringComparison.Ordinal) || n.Contains("SqlClient", StringComparison.Ordinal) || n.Contains("EntityFrameworkCore.SqlServer", StringComparison.Ordinal));
    }

    [Fact]
    public void No_entity_mapping_or_context_is_public()
    {
        Assert.True(entities.Count > 20);
        Assert.All(entities, e => Assert.False(e.ClrType.IsVisible, e.ClrType.FullName));
        Assert.DoesNotContain(Business.GetExportedTypes(), t => typeof(DbContext).IsAssignableFrom(t) || t.Name.EndsWith("Mapping", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_entity_is_mapped_beside_itself()
    {
        var mapped = Business.GetTypes()
            .Where(t => t.Name.EndsWith("Mapping", StringComparison.Ordinal))
            .Select(t => (t.Namespace, Entity: t.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>))?.GetGenericArguments()[0]))
            .ToList();

        Assert.All(entities, e => Assert.Contains((e.ClrType.Namespace, e.ClrType), mapped));
    }

    [Fact]
    public void Queries_give_records_out_and_take_a_token()
    {
        var methods = Business.GetExportedTypes().Where(t => t.Name.EndsWith("Queries", StringComparison.Ordinal))
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)).ToList();

        Assert.NotEmpty(methods);
        Assert.All(methods, m =>
        {
            Assert.DoesNotContain("IQueryable", m.ReturnType.ToString(), StringComparison.Ordinal);
            Assert.True(m.GetParameters().LastOrDefault()?.ParameterType == typeof(CancellationToken), $"{m.DeclaringType!.Name}.{m.Name} takes no token");
        });
    }
}
