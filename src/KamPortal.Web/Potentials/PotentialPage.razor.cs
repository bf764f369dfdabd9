using System.Globalization;
using KamPortal.Potentials;
using KamPortal.Staff;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.Potentials;

/// <summary>«Нет потенциала», «Топ перспективных», what is out of date, and targets.</summary>
public sealed partial class PotentialPage
{
    private PotentialListPage? page;
    private TargetListPage? targets;
    private IReadOnlyDictionary<PotentialView, int> counts = new Dictionary<PotentialView, int>();
    private IReadOnlyList<StaffChoice> owners = [];
    private (PotentialView View, int? Owner, int Page)? loaded;

    [SupplyParameterFromQuery(Name = "view")]
    private string? ViewName { get; set; }

    [SupplyParameterFromQuery(Name = "owner")]
    private int? OwnerId { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? PageNumber { get; set; }

    private PotentialView View => Enum.TryParse<PotentialView>(ViewName, ignoreCase: true, out var view) && Enum.IsDefined(view) ? view : PotentialView.Unknown;

    private string Intro => View switch
    {
        PotentialView.Top => PotentialText.IntroTop,
        PotentialView.Stale => page is null ? "" : PotentialWords.Text(PotentialText.IntroStale, page.Oldest),
        PotentialView.Targets => PotentialText.IntroTargets,
        _ => PotentialText.IntroUnknown,
    };

    private string EmptyTitle => View switch { PotentialView.Top => PotentialText.EmptyTop, PotentialView.Stale => PotentialText.EmptyStale, _ => PotentialText.EmptyUnknown };

    private string EmptyText => View switch { PotentialView.Top => PotentialText.EmptyTopText, PotentialView.Stale => PotentialText.EmptyStaleText, _ => PotentialText.EmptyUnknownText };

    protected override async Task OnParametersSetAsync()
    {
        var wanted = (View, OwnerId, PageNumber ?? 1);
        if (loaded == wanted)
        {
            return;
        }

        loaded = wanted;
        (page, targets) = (null, null);
        owners = await Queries.OwnersAsync(Closing);
        counts = await Queries.CountsAsync(OwnerId, Closing);
        if (View == PotentialView.Targets)
        {
            targets = await Queries.TargetsAsync(OwnerId, PageNumber ?? 1, Closing);
        }
        else
        {
            page = await Queries.ListAsync(View, OwnerId, PageNumber ?? 1, Closing);
        }
    }

    private static string Title(PotentialView view) => view switch
    {
        PotentialView.Top => PotentialText.ViewTop,
        PotentialView.Stale => PotentialText.ViewStale,
        PotentialView.Targets => PotentialText.ViewTargets,
        _ => PotentialText.ViewUnknown,
    };

    private void Switch(ChangeEventArgs e) =>
        Navigation.NavigateTo(Links.PotentialOf(View, int.TryParse((string?)e.Value, CultureInfo.InvariantCulture, out var id) ? id : null));
}
