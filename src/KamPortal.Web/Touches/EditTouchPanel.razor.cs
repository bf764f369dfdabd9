using KamPortal.Touches;
using KamPortal.Touches.Programmes;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.Touches;

public sealed partial class EditTouchPanel
{
    private static readonly EditScope[] Scopes = Enum.GetValues<EditScope>();

    private LoggableTouch? start;
    private bool isLoaded;
    private EditScope scope;
    private DateOnly day;
    private TouchType type;
    private string? topic;
    private int minutes;
    private int every = 1;
    private CadenceUnit unit;
    private string? reason;
    private HashSet<int> people = [];

    private enum EditScope
    {
        This,
        Following,
        Stop,
    }

    [Parameter, EditorRequired]
    public int TouchId { get; set; }

    protected override async Task OnInitializedAsync()
    {
        start = await Queries.ToLogAsync(TouchId, null, Closing);
        if (start?.Touch is { } touch)
        {
            (day, type, topic, minutes, people) = (touch.DueOn, touch.Type, touch.Topic, touch.Minutes, [.. start.PersonIds]);
            (every, unit) = (touch.Why?.Every ?? 1, touch.Why?.Unit ?? CadenceUnit.Month);
        }

        isLoaded = true;
    }

    private static string ScopeText(EditScope scope) => scope switch
    {
        EditScope.This => ProgrammeText.OnlyThis,
        EditScope.Following => ProgrammeText.ThisAndFollowing,
        _ => ProgrammeText.StopFollowing,
    };

    private void Meet(int personId, bool meets)
    {
        if (meets)
        {
            people.Add(personId);
        }
        else
        {
            people.Remove(personId);
        }
    }

    private async Task SaveAsync()
    {
        if (await RunAsync(() => scope == EditScope.This ? EditThisAsync() : DeviateAsync()))
        {
            Say(scope switch { EditScope.This => ProgrammeText.TouchChanged, EditScope.Following => ProgrammeText.FollowingChanged, _ => ProgrammeText.Stopped });
            Close();
        }
    }

    private Task<PlannedTouch> EditThisAsync() =>
        Edit.RunAsync(new EditTouch.Form { TouchId = TouchId, DueOn = day, Type = type, Topic = topic, Minutes = minutes, PersonIds = [.. people] }, Closing);

    private Task DeviateAsync() => Deviate.RunAsync(
        new DeviateFromRule.Form { TouchId = TouchId, IsStopped = scope == EditScope.Stop, Every = every, Unit = unit, StartsOn = day, TouchType = type, Topic = topic, Minutes = minutes, Reason = reason },
        Closing);

    private void Close() => Dialogs.CloseSide(true);
}
