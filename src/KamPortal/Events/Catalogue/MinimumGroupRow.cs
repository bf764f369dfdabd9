namespace KamPortal.Events.Catalogue;

/// <summary>The minimum set of a product group (row 0.7).</summary>
public sealed record MinimumGroupRow(int Id, string Name, string? Parent, IReadOnlyList<MinimumItemRow> Items)
{
    /// <summary>One item of the kind is enough.</summary>
    public bool Has(MinimumSetKind kind) => Items.Any(i => i.Kind == kind && i.ReadyOn is not null);

    public bool IsReady => Enum.GetValues<MinimumSetKind>().All(Has);
}
