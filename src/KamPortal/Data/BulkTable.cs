using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KamPortal.Data;

/// <summary>Table, columns and conversions of one entity, read from EF's model so that they cannot drift from it.</summary>
internal sealed class BulkTable<TEntity> where TEntity : class
{
    private static readonly ConcurrentDictionary<(IModel, bool), BulkTable<TEntity>> Known = [];

    private readonly List<Func<TEntity, object?>> readers = [];
    private readonly Action<TEntity, long>? number;
    private readonly Func<TEntity, bool>? isNumbered;

    private BulkTable(IModel model, bool withKey)
    {
        var entity = model.FindEntityType(typeof(TEntity)) ?? throw new ArgumentException($"{typeof(TEntity).Name} is not in the model.");
        Name = entity.GetTableName()!;
        var table = StoreObjectIdentifier.Table(Name, entity.GetSchema());
        foreach (var property in entity.GetProperties().Where(p => withKey || !p.IsPrimaryKey()))
        {
            var converter = property.GetTypeMapping().Converter;
            Columns.Add(new BulkColumn(property.GetColumnName(table)!, Nullable.GetUnderlyingType(converter?.ProviderClrType ?? property.ClrType) ?? converter?.ProviderClrType ?? property.ClrType));
            readers.Add(Reader(property, converter));
        }

        if (withKey && entity.FindPrimaryKey()!.Properties is [{ ValueGenerated: ValueGenerated.OnAdd, FieldInfo: { IsInitOnly: false } } key])
        {
            var row = Expression.Parameter(typeof(TEntity));
            var id = Expression.Parameter(typeof(long));
            var field = Expression.Field(row, key.FieldInfo);
            number = Expression.Lambda<Action<TEntity, long>>(Expression.Assign(field, Expression.Convert(id, key.ClrType)), row, id).Compile();
            isNumbered = Expression.Lambda<Func<TEntity, bool>>(Expression.NotEqual(field, Expression.Default(key.ClrType)), row).Compile();
            KeyColumn = key.GetColumnName(table)!;
        }
    }

    public string Name { get; }

    /// <summary>Null when the key is not one the database generates.</summary>
    public string? KeyColumn { get; }

    public List<BulkColumn> Columns { get; } = [];

    /// <summary>Made once per model: the accessors are compiled.</summary>
    /// <param name="withKey">False leaves the generated key out: the database numbers the rows.</param>
    public static BulkTable<TEntity> Of(IModel model, bool withKey = true) => Known.GetOrAdd((model, withKey), key => new BulkTable<TEntity>(key.Item1, key.Item2));

    public bool NeedsNumber(TEntity row) => isNumbered is not null && !isNumbered(row);

    public void Number(TEntity row, long id) => number!(row, id);

    public void Read(TEntity row, object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = readers[i](row) ?? DBNull.Value;
        }
    }

    private static Func<TEntity, object?> Reader(IProperty property, ValueConverter? converter)
    {
        var row = Expression.Parameter(typeof(TEntity));
        Expression value = Expression.Property(row, property.PropertyInfo ?? throw new NotSupportedException($"{property.Name} of {typeof(TEntity).Name} is a shadow property."));
        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        if (type == typeof(int) || (type.IsEnum && converter is not null && converter.GetType() == typeof(EnumToNumberConverter<,>).MakeGenericType(type, typeof(int))))
        {
            return Expression.Lambda<Func<TEntity, object?>>(Expression.Call(SmallBoxes.Method, Expression.Convert(value, typeof(int?))), row).Compile();
        }

        var read = Expression.Lambda<Func<TEntity, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
        return converter is null ? read : one => converter.ConvertToProvider(read(one));
    }
}
