using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KamPortal.Audit;

/// <summary>Knows from the model what each recorded field is, and loads the names of all rows a page of the history refers to.</summary>
internal sealed class AuditWords
{
    private readonly Dictionary<string, IEntityType> entities;
    private readonly Dictionary<(Type, int), string> names = [];
    private readonly string zone;

    private AuditWords(KamDbContext db)
    {
        entities = db.Model.GetEntityTypes().ToDictionary(e => e.ClrType.Name, StringComparer.Ordinal);
        zone = db.Viewer.TimeZoneId;
    }

    public static async Task<AuditWords> LoadAsync(KamDbContext db, List<(AuditEntry Entry, IReadOnlyList<FieldChange> Changes)> entries, CancellationToken cancellationToken)
    {
        var words = new AuditWords(db);
        var wanted = new HashSet<(Type Type, int Id)>();
        foreach (var (entry, changes) in entries)
        {
            if (words.entities.TryGetValue(entry.Entity, out var entity))
            {
                wanted.Add((entity.ClrType, entry.EntityId));
            }

            if (entry.AccountId is { } accountId)
            {
                wanted.Add((typeof(Account), accountId));
            }

            foreach (var change in changes)
            {
                if (words.Property(entry.Entity, change.Field) is { } property && Referred(property) is { } referred)
                {
                    wanted.UnionWith(new[] { change.From, change.To }.Where(v => v is not null).Select(v => (referred, int.Parse(v!, CultureInfo.InvariantCulture))));
                }
            }
        }

        foreach (var group in wanted.GroupBy(w => w.Type, w => w.Id))
        {
            foreach (var (id, name) in await AuditNames.OfAsync(db, group.Key, [.. group], cancellationToken))
            {
                words.names[(group.Key, id)] = name;
            }
        }

        return words;
    }

    public AuditLine Line(AuditEntry entry, IReadOnlyList<FieldChange> changes) => new(
        entry.Id,
        LocalTime.FromUtc(entry.At, zone),
        entry.Actor,
        entry.UserId is null,
        entry.Entity,
        entry.EntityId,
        entities.TryGetValue(entry.Entity, out var entity) ? names.GetValueOrDefault((entity.ClrType, entry.EntityId)) : null,
        entry.AccountId,
        entry.AccountId is { } accountId ? names.GetValueOrDefault((typeof(Account), accountId)) : null,
        entry.Action,
        [.. changes.Select(c => Field(entry, c))]);

    private AuditField Field(AuditEntry entry, FieldChange change)
    {
        var property = Property(entry.Entity, change.Field);
        return new AuditField(change.Field, Value(property, change.From), Value(property, change.To), change is { From: null, To: null });
    }

    private AuditValue Value(IProperty? property, string? text)
    {
        if (text is null)
        {
            return AuditValue.Nothing;
        }

        if (property is not null && Referred(property) is { } referred && int.TryParse(text, CultureInfo.InvariantCulture, out var id))
        {
            return new AuditValue(names.GetValueOrDefault((referred, id)) ?? $"№ {text}");
        }

        var type = property is null ? typeof(string) : Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return new AuditValue(
            type.IsEnum && Enum.TryParse(type, text, out var value) ? value
            : type == typeof(DateOnly) && DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var date) ? date
            : type == typeof(DateTime) && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var instant) ? LocalTime.FromUtc(instant, zone)
            : type == typeof(bool) && bool.TryParse(text, out var yes) ? yes
            : type == typeof(int) && int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number
            : type == typeof(decimal) && decimal.TryParse(text, CultureInfo.InvariantCulture, out var amount) ? amount
            : text);
    }

    private IProperty? Property(string entity, string field) => entities.GetValueOrDefault(entity)?.FindProperty(field);

    private static Type? Referred(IProperty property) => property.GetContainingForeignKeys().FirstOrDefault()?.PrincipalEntityType.ClrType;
}
