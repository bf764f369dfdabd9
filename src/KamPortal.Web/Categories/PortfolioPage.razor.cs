using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Categories;
using KamPortal.Staff;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.Categories;

/// <summary>Clients by volume and gap, and how their categories moved. The address is the whole state.</summary>
public sealed partial class PortfolioPage
{
    private const int UsualMonths = 12;

    private IReadOnlyList<StaffChoice> owners = [];
    private IReadOnlyList<CategoryProposal> proposals = [];
    private PortfolioPicture? picture;
    private PortfolioMoves? moves;
    private DateOnly today;

    [SupplyParameterFromQuery]
    private int? Owner { get; set; }

    [SupplyParameterFromQuery]
    private string? Tab { get; set; }

    [SupplyParameterFromQuery]
    private string? From { get; set; }

    [SupplyParameterFromQuery]
    private string? To { get; set; }

    [SupplyParameterFromQuery]
    private string? Move { get; set; }

    [Inject]
    private PortfolioQueries Queries { get; set; } = null!;

    [Inject]
    private CategoryQueries Categories { get; set; } = null!;

    [Inject]
    private IViewerSource Viewers { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private bool IsMoves => Tab == Links.MovesTab;

    private DateOnly PeriodFrom => Day(From) ?? today.AddMonths(-UsualMonths).AddDays(1);

    private DateOnly PeriodTo => Day(To) ?? today;

    private (AbcdCategory From, AbcdCategory To)? ChosenMove =>
        Move is { Length: 2 } pair && Letter(pair[0]) is { } from && Letter(pair[1]) is { } to ? (from, to) : null;

    /// <summary>The account list knows single owners only: for a branch it opens with all the viewer sees.</summary>
    private IReadOnlyList<int> ListOwners => Owner is { } owner ? [owner] : [];

    private string WithoutPotential => Links.AccountList(AccountFilter.Default with { Owners = ListOwners, Categories = [AbcdCategory.Unknown], Sort = AccountColumn.Sales, Descending = true });

    protected override async Task OnInitializedAsync()
    {
        today = (await Viewers.CurrentAsync(Closing)).Today(Clock);
        owners = await Queries.OwnersAsync(Closing);
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync() => await RunAsync(async () =>
    {
        proposals = [.. (await Categories.ProposalsAsync(Closing)).Where(p => p.MayDecide)];
        if (IsMoves)
        {
            (moves, picture) = (await Queries.MovesAsync(Owner, PeriodFrom, PeriodTo, ChosenMove, Closing), null);
        }
        else
        {
            (moves, picture) = (null, await Queries.PictureAsync(Owner, Closing));
        }
    });

    private void Choose(string? owner)
    {
        int? id = int.TryParse(owner, NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) ? chosen : null;
        Navigation.NavigateTo(IsMoves ? Links.PortfolioMoves(id, Day(From), Day(To), Move) : Links.PortfolioOf(id));
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static AbcdCategory? Letter(char letter) => letter switch
    {
        'A' => AbcdCategory.A,
        'B' => AbcdCategory.B,
        'C' => AbcdCategory.C,
        'D' => AbcdCategory.D,
        'U' => AbcdCategory.Unknown,
        _ => null,
    };
}
