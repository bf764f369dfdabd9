using KamPortal.Touches.Planning;

namespace KamPortal.Touches.Programmes;

/// <summary>Compares what two sets of rules ask, touch by touch.</summary>
internal sealed class ForecastDifference
{
    private readonly Dictionary<int, (int Gained, int Lost)> ofAccounts = [];

    public int Gained { get; private set; }

    public int Lost { get; private set; }

    public int Moved { get; private set; }

    public void Add(Dictionary<string, ProposedTouch> before, Dictionary<string, ProposedTouch> after)
    {
        foreach (var (key, touch) in after)
        {
            if (!before.TryGetValue(key, out var was))
            {
                Gained++;
                var (gained, lost) = ofAccounts.GetValueOrDefault(touch.AccountId);
                ofAccounts[touch.AccountId] = (gained + 1, lost);
            }
            else if (was.Assignment != touch.Assignment || (was.Asked.TouchType, was.Asked.Topic, was.Asked.Minutes) != (touch.Asked.TouchType, touch.Asked.Topic, touch.Asked.Minutes))
            {
                Moved++;
            }
        }

        foreach (var touch in before.Where(b => !after.ContainsKey(b.Key)).Select(b => b.Value))
        {
            Lost++;
            var (gained, lost) = ofAccounts.GetValueOrDefault(touch.AccountId);
            ofAccounts[touch.AccountId] = (gained, lost + 1);
        }
    }

    /// <summary>Accounts that change most.</summary>
    public List<(int AccountId, int Gained, int Lost)> Examples(int most) =>
        [.. ofAccounts.OrderByDescending(a => a.Value.Gained + a.Value.Lost).ThenBy(a => a.Key).Take(most).Select(a => (a.Key, a.Value.Gained, a.Value.Lost))];
}
