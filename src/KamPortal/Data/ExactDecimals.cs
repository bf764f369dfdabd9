using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KamPortal.Data;

/// <summary>
/// SQLite has no decimal: every decimal is stored as the integer count of its smallest unit (kopecks for money), so
/// sums, sorts and comparisons run in SQL and are exact. EF's own text form would be parsed in the current culture
/// when sorting (efcore#37432).
/// </summary>
internal static class ExactDecimals
{
    public static void StoreDecimalsAsIntegers(this ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(decimal)))
        {
            property.SetValueConverter(Converter(property.GetScale() ?? 2));
        }
    }

    private static ValueConverter<decimal, long> Converter(int scale)
    {
        var unit = (decimal)Math.Pow(10, scale);
        return new ValueConverter<decimal, long>(value => ToUnits(value, unit), units => units / unit);
    }

    private static long ToUnits(decimal value, decimal unit)
    {
        var units = value * unit;
        return units == decimal.Truncate(units) ? checked((long)units) : throw new ArgumentException($"{value} has more decimals than its column keeps; round it first.");
    }
}
