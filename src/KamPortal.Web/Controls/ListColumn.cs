using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.Controls;

/// <summary>A column of a <see cref="ListTable{TRow}"/>.</summary>
public sealed class ListColumn<TRow> : ComponentBase, IDisposable
{
    [CascadingParameter]
    public ListTable<TRow> Table { get; set; } = null!;

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>Key of the list's allow-list; null when the column is not sortable.</summary>
    [Parameter]
    public string? SortKey { get; set; }

    /// <summary>The first click sorts downwards: for sums and dates.</summary>
    [Parameter]
    public bool DescendingFirst { get; set; }

    /// <summary>Right-aligned, tabular figures.</summary>
    [Parameter]
    public bool Numeric { get; set; }

    [Parameter]
    public string? Class { get; set; }

    [Parameter]
    public RenderFragment? HeaderTemplate { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment<TRow> ChildContent { get; set; }

    public string CssClass => string.Join(' ', new[] { Numeric ? "number" : null, Class }.Where(c => c is not null));

    protected override void OnInitialized() => Table.Add(this);

    public void Dispose() => Table.Remove(this);
}
