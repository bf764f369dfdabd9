using KamPortal.PurchasingCentres;
using KamPortal.Staff;
using KamPortal.Web.Controls;
using KamPortal.Web.PurchasingCentres.Map;
using KamPortal.Web.WorkTasks;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace KamPortal.Web.PurchasingCentres;

/// <summary>
/// The form of one member beside the map or the table. What was typed survives the centre being read anew, Esc, and a
/// colleague's save: the form goes on from what it was opened with, and the two edits are merged by field.
/// </summary>
public sealed partial class MemberEditor
{
    private ElementReference heading;
    private MemberToEdit? start;
    private MemberFields opened = new();
    private MemberFields? mine;
    private CentreMemberCard? member;
    private int? loaded;
    private bool isRestored;
    private bool takesFocus;

    [Parameter, EditorRequired]
    public required CentreCard Card { get; set; }

    [Parameter, EditorRequired]
    public required int MemberId { get; set; }

    /// <summary>Something of the centre was saved: the card is read anew.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Parameter]
    public EventCallback Closed { get; set; }

    private bool IsChanged => mine is not null && MemberMerge.Of(opened, mine, opened) is var own && !Same(own.Fields);

    private string DraftKey => $"centre-member:{loaded}";

    protected override async Task OnParametersSetAsync()
    {
        member = Card.Members.FirstOrDefault(m => m.Id == MemberId);
        if (loaded != MemberId)
        {
            KeepDraft();
            (loaded, start, mine, Refusal, takesFocus) = (MemberId, null, null, null, true);
            if (member is { IsActive: true } && Card.MayEdit)
            {
                await StartAsync(Drafts.Find<Draft>(DraftKey));
            }
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (takesFocus)
        {
            takesFocus = false;
            await heading.FocusAsync();
        }
    }

    protected override void Dispose(bool disposing)
    {
        KeepDraft();
        base.Dispose(disposing);
    }

    private async Task StartAsync(Draft? draft)
    {
        var asked = MemberId;
        var found = await Queries.ToEditAsync(asked, Closing);
        if (asked == MemberId && found is not null)
        {
            start = found;
            (opened, mine, isRestored) = draft is null ? (found.Fields, found.Fields with { }, false) : (draft.Opened, draft.Mine, true);
        }
    }

    private Task StartAnewAsync()
    {
        Drafts.Forget(DraftKey);
        Refusal = null;
        return StartAsync(null);
    }

    private void KeepDraft()
    {
        if (mine is not null && IsChanged)
        {
            Drafts.Keep(DraftKey, new Draft(opened, mine));
        }
        else if (loaded is not null && mine is not null)
        {
            Drafts.Forget(DraftKey);
        }
    }

    private bool Same(MemberFields fields) => (fields with { RoleIds = opened.RoleIds }) == opened && fields.RoleIds.ToHashSet().SetEquals(opened.RoleIds);

    private void Play(int roleId, bool plays) =>
        mine!.RoleIds = plays ? [.. mine.RoleIds.Append(roleId).Distinct().Order()] : [.. mine.RoleIds.Where(id => id != roleId)];

    private void Slide(ChangeEventArgs e) => mine!.Influence = int.TryParse((string?)e.Value, System.Globalization.CultureInfo.InvariantCulture, out var percent) ? percent : mine.Influence;

    private async Task OpenPersonalAsync()
    {
        string? interests = null;
        if (await RunAsync(async () => interests = await Queries.PersonalInterestsAsync(MemberId, Closing)))
        {
            (opened, mine) = (opened with { WithPersonal = true, PersonalInterests = interests }, mine! with { WithPersonal = true, PersonalInterests = interests });
        }
    }

    private async Task SaveAsync()
    {
        MemberSaved? saved = null;
        if (mine is null || !await RunAsync(async () => saved = await Edit.RunAsync(MemberId, opened, mine, Closing)))
        {
            return;
        }

        Say(saved!.TakenFrom is { } from ? CentreWords.Text(CentresText.SavedWith, from, string.Join(", ", saved.TakenOver.Select(f => f.Label()))) : CentresText.Saved);
        Drafts.Forget(DraftKey);
        await StartAsync(null);
        await Changed.InvokeAsync();
        if (saved.NewRoleIds.Count > 0)
        {
            await PlanAsync(saved.NewRoleIds);
        }
    }

    /// <summary>The person has chosen for every conflict: the form goes on from what the colleague saved.</summary>
    private Task TakeAsync(MemberFields chosen)
    {
        opened = ((MemberConflict)Refusal!).Theirs;
        mine = chosen;
        return SaveAsync();
    }

    private async Task PlanAsync(IReadOnlyCollection<int> roleIds)
    {
        if (await WorkTaskPanels.DirectionsAsync(Dialogs, MemberId, roleIds))
        {
            await Changed.InvokeAsync();
        }
    }

    private async Task RemoveAsync()
    {
        RemovedMember? removed = null;
        var name = member!.Name;
        if (await RunAsync(async () => removed = await Remove.RunAsync(MemberId, Closing)))
        {
            mine = null;
            var changed = Changed;
            UndoNotice.Show(Notifications, CentreWords.Text(CentresText.TakenOut, name), CentresText.Undo, async () =>
            {
                await UndoRemove.RunAsync(removed!, CancellationToken.None);
                await changed.InvokeAsync();
            });
            await Closed.InvokeAsync();
            await Changed.InvokeAsync();
        }
    }

    private async Task LinesChangedAsync()
    {
        await Changed.InvokeAsync();
        if (await Queries.ToEditAsync(MemberId, Closing) is { } found)
        {
            start = found;
        }
    }

    private Task CloseAsync() => Closed.InvokeAsync();

    private async Task KeyAsync(KeyboardEventArgs e)
    {
        if (e is { Key: "Enter", CtrlKey: true })
        {
            await SaveAsync();
        }
        else if (e.Key == "Escape")
        {
            await CloseAsync();
        }
    }

    /// <summary>Whoever keeps the contact now is shown even when they could no longer be chosen.</summary>
    private IEnumerable<StaffChoice> Contacts() =>
        member is { OurContactId: { } id, OurContact: { } name } && start!.Contacts.All(c => c.Id != id) ? start.Contacts.Append(new StaffChoice(id, name)) : start!.Contacts;

    private string Describe(MemberField field, MemberFields fields) => field switch
    {
        MemberField.Roles => fields.RoleIds.Count == 0 ? CentresText.NoRole : string.Join(", ", start!.Roles.Where(r => fields.RoleIds.Contains(r.RoleId)).Select(r => r.Name)),
        MemberField.Influence => CentreWords.Percent(fields.Influence),
        MemberField.Attitude => MapSigns.AttitudeWord(fields.Attitude),
        MemberField.Stage => fields.Stage?.Label() ?? CentresText.StageUnknown,
        MemberField.CompetitorAttitude => CentreWords.Competitor(fields.CompetitorAttitude),
        MemberField.OurContact => Contacts().FirstOrDefault(c => c.Id == fields.OurContactId)?.Name ?? CentresText.OwnerKeepsContact,
        MemberField.NextActionOn => Format.Date(fields.NextActionOn, Card.Today),
        MemberField.Decides => fields.Decides ?? "—",
        MemberField.BusinessInterests => fields.BusinessInterests ?? "—",
        MemberField.PersonalInterests => fields.PersonalInterests ?? "—",
        MemberField.CompetitorNote => fields.CompetitorNote ?? "—",
        _ => fields.NextAction ?? "—",
    };

    private sealed record Draft(MemberFields Opened, MemberFields Mine);
}
