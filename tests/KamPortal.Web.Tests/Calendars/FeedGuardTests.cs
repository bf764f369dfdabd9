using System.Net;
using KamPortal.Web.Calendars;
using Microsoft.Extensions.Logging.Abstractions;

namespace KamPortal.Web.Tests.Calendars;

public sealed class FeedGuardTests
{
    [Theory]
    [InlineData("10.1.2.3", "10.1.2.3")]
    [InlineData("::ffff:10.1.2.3", "10.1.2.3")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    public void An_office_or_household_is_one_place(string address, string place) => Assert.Equal(place, FeedGuard.AddressOf(IPAddress.Parse(address)));

    [Fact]
    public void One_place_does_not_block_another()
    {
        using var guard = new FeedGuard(NullLogger<FeedGuard>.Instance, TimeProvider.System);
        for (var n = 0; n < FeedGuard.Misses; n++)
        {
            Assert.Null(guard.Blocked("10.0.0.1"));
            guard.Miss("10.0.0.1");
        }

        Assert.NotNull(guard.Blocked("10.0.0.1"));
        Assert.Null(guard.Blocked("10.0.0.2"));
    }
}
