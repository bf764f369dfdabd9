using KamPortal.Accounts;
using KamPortal.Potentials;

namespace KamPortal.Demo;

/// <summary>What the accounts of the scale set could buy: current figures of up to seven groups, the others of the account gave way to them. One account in ten has none.</summary>
internal sealed class ScalePotentials(ScalePlan plan, ScaleCompany company, Random random)
{
    private const int Current = 7;
    private const int GroupsBought = 3;

    public List<PotentialRecord> Records { get; } = [];

    public void Add(Account account, int i)
    {
        var count = i % 10 == 0 ? 0 : ((plan.PotentialsOf(i) * 10) + 8) / 9;
        for (var n = 0; n < count; n++)
        {
            var group = company.Groups[((account.Id * 5) + (n % Current)) % company.Groups.Count];
            var bought = n % Current < GroupsBought ? account.Sales12Months / GroupsBought : 0;
            var annual = decimal.Round((bought * (1 + (decimal)(3 * random.NextDouble() * random.NextDouble()))) + random.Next(200_000), 2);
            var on = company.Today.AddDays(-random.Next(600) - (n < Current ? 0 : 600));
            var record = PotentialRecord.Of(account.Id, group.Id, annual, (PotentialSource)random.Next(6), (PotentialConfidence)random.Next(3), on, account.OwnerId, company.Now);
            if (n >= Current)
            {
                record.GiveWay();
            }

            Records.Add(record);
        }
    }
}
