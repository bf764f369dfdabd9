namespace KamPortal.Demo;

/// <summary>How many rows of what at a given scale (domain.md §6.2), and each account's share of them.</summary>
internal sealed class ScalePlan
{
    /// <summary>25 lines in six orders: five million in 1.2 million.</summary>
    public static readonly int[] LinesOfOrder = [1, 3, 8, 2, 6, 5];

    private readonly double[] busyness;
    private readonly double[] upTo;
    private readonly double[] touchesUpTo;

    public ScalePlan(double scale, ScaleParts without)
    {
        int Of(double full, int least, ScaleParts part = ScaleParts.None) => (without & part) != 0 ? 0 : Math.Max(least, (int)Math.Round(full * scale));
        Users = Of(600, 15);
        Accounts = Of(50_000, 20);
        People = 6 * Accounts;
        SecondJobs = Accounts * 4 / 5;
        Orders = Of(200_000, 50, ScaleParts.Orders) * 6;
        Touches = Of(2_500_000, 500, ScaleParts.Touches);
        Notifications = Of(3_000_000, 500, ScaleParts.Notifications);
        Audit = Of(10_000_000, 1000, ScaleParts.Audit);

        // Of the nearly seven people each account has on average: 120,000 members.
        Centres = Of(17_650, 10, ScaleParts.Centres);
        Tasks = Of(300_000, 200, ScaleParts.Tasks);
        Potentials = Of(400_000, 160, ScaleParts.Potentials);

        // A third of the accounts buys, by Zipf: few much, many little.
        var random = new Random(DemoCompany.Seed);
        busyness = [.. Enumerable.Range(0, Accounts).Select(_ => random.NextDouble() is var chance && chance < 0.36 ? Math.Pow(0.0005 + (chance / 0.36), -0.75) : 0)];
        upTo = Cumulate(busyness);
        touchesUpTo = Cumulate([.. busyness.Select(b => b > 0 ? 3d : 1d)]);
    }

    public int Users { get; }

    public int Accounts { get; }

    public int People { get; }

    /// <summary>Employments of people who already have one.</summary>
    public int SecondJobs { get; }

    public int Orders { get; }

    public int Touches { get; }

    public int Notifications { get; }

    public int Audit { get; }

    public int Centres { get; }

    public int Tasks { get; }

    public int Potentials { get; }

    public int OrdersOf(int account) => Share(Orders, upTo, account);

    public int TouchesOf(int account) => Share(Touches, touchesUpTo, account);

    public int AuditOf(int account) => Even(Audit, account);

    public int PotentialsOf(int account) => Even(Potentials, account);

    public int TasksOf(int account) => Even(Tasks, account);

    public bool HasCentre(int account) => Even(Centres, account) > 0;

    public bool Buys(int account) => busyness[account] > 0;

    /// <summary>1 for the usual buyer, some hundreds for the largest.</summary>
    public double Weight(int account) => busyness[account];

    private int Even(int total, int account) => (int)((long)total * (account + 1) / Accounts) - (int)((long)total * account / Accounts);

    private static int Share(int total, double[] upTo, int i) => (int)(total * upTo[i + 1]) - (int)(total * upTo[i]);

    private static double[] Cumulate(double[] weights)
    {
        var sum = weights.Sum();
        var upTo = new double[weights.Length + 1];
        for (var i = 0; i < weights.Length; i++)
        {
            upTo[i + 1] = upTo[i] + (weights[i] / sum);
        }

        upTo[^1] = 1;
        return upTo;
    }
}
