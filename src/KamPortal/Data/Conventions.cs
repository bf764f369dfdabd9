using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KamPortal.Data;

/// <summary>What means the same on both databases.</summary>
internal static class Conventions
{
    public static void ApplyKamPortal(this ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();
        configuration.Properties<decimal>().HavePrecision(18, 2);
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(30).AreUnicode(false);
    }

    /// <summary>SQL Server refuses several cascade paths; what may cascade says so in its mapping.</summary>
    public static void RestrictDeletes(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var key in entity.GetForeignKeys())
            {
                if (((Microsoft.EntityFrameworkCore.Metadata.IConventionForeignKey)key).GetDeleteBehaviorConfigurationSource() != Microsoft.EntityFrameworkCore.Metadata.ConfigurationSource.Explicit)
                {
                    key.DeleteBehavior = DeleteBehavior.Restrict;
                }
            }

            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            }
        }
    }

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value,
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
