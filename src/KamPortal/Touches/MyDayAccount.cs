using KamPortal.Accounts;
using KamPortal.WorkTasks;

namespace KamPortal.Touches;

/// <param name="LastTouch">Null when nothing was recorded yet.</param>
public sealed record MyDayAccount(int AccountId, string Name, AbcdCategory Abcd, AccountSize Size, LastTouch? LastTouch, IReadOnlyList<MyDayTouch> Touches, IReadOnlyList<WorkTaskRow> Tasks)
{
    public int Count => Touches.Count + Tasks.Count;
}
