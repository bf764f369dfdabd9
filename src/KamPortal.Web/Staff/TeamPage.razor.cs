using System.Globalization;
using KamPortal.Staff;
using KamPortal.Surveys.Results;
using KamPortal.Web.Controls;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.Staff;

public sealed partial class TeamPage
{
    private IReadOnlyList<TeamRow>? team;
    private IReadOnlyList<TeamRow>? rows;
    private IReadOnlyDictionary<int, ManagerRating>? scores;
    private int? viewerId;
    private bool seesAccounts;
    private bool records;

    [SupplyParameterFromQuery]
    public bool Away { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (team is null)
        {
            await LoadAsync();
        }

        Show();
    }

    private async Task LoadAsync()
    {
        var viewer = await Viewers.CurrentAsync(Closing);
        viewerId = viewer.UserId;
        scores = viewer.May(Policies.PlanTraining) ? await Scores.ByManagerAsync(Closing) : null;
        (seesAccounts, records) = (viewer.May(Policies.SeeAccounts), viewer.May(Policies.ManageAbsences));
        team = await Queries.TeamAsync(Closing);
        Show();
        StateHasChanged();
    }

    private void Show() => rows = Away ? [.. team!.Where(IsAway)] : team;

    private async Task RecordAsync(TeamRow person)
    {
        if (await StaffPanels.OpenAsync<AbsenceForm>(Dialogs, string.Format(CultureInfo.CurrentCulture, TeamText.RecordAbsenceOf, person.Name), new() { [nameof(AbsenceForm.UserId)] = person.Id }))
        {
            await LoadAsync();
            Say(TeamText.AbsenceRecorded);
        }
    }

    private bool IsAway(TeamRow person) => person.Absences.Any(a => a.Covers(TodayOf(person)));

    private DateOnly TodayOf(TeamRow person) => LocalTime.Today(Clock, person.TimeZoneId);

    private static string RolesOf(TeamRow person) => string.Join(", ", person.Roles.Select(r => r.Label()));
}
