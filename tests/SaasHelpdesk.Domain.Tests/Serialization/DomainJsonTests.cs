using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Tests.Serialization;

public sealed class DomainJsonTests
{
    [Theory]
    [InlineData(2026, 2, 27, 16, 30, 0, 0, "\"2026-02-27T16:30:00Z\"")]
    [InlineData(2026, 2, 27, 16, 30, 5, 120_000_000, "\"2026-02-27T16:30:05.12Z\"")]
    [InlineData(1999, 12, 31, 23, 59, 59, 999_999_999, "\"1999-12-31T23:59:59.999999999Z\"")]
    [InlineData(1, 1, 1, 0, 0, 0, 1, "\"0001-01-01T00:00:00.000000001Z\"")]
    public void Instant_should_be_short_and_exact(int year, int month, int day, int hour, int minute, int second, long nanos, string text)
    {
        var instant = Instant.FromUtc(year, month, day, hour, minute, second).PlusNanoseconds(nanos);

        Assert.Equal(text, Write(instant));
        Assert.Equal(instant, Read<Instant>(text));
    }

    [Fact]
    public void Instant_should_round_trip_over_the_whole_range()
    {
        var random = new Random(1);
        foreach (var edge in (Instant[])[Instant.MinValue, Instant.MaxValue, NodaConstants.UnixEpoch])
            Assert.Equal(edge, Read<Instant>(Write(edge)));
        for (var i = 0; i < 5_000; i++)
        {
            var seconds = random.NextInt64(Instant.MinValue.ToUnixTimeSeconds(), Instant.MaxValue.ToUnixTimeSeconds());
            var instant = Instant.FromUnixTimeSeconds(seconds).PlusNanoseconds(random.Next(3) * random.NextInt64(1_000_000_000));
            Assert.Equal(instant, Read<Instant>(Write(instant)));
        }
    }

    [Fact]
    public void Instant_should_be_read_with_an_offset() =>
        Assert.Equal(Instant.FromUtc(2026, 7, 1, 10, 0), Read<Instant>("\"2026-07-01T12:00:00+02:00\""));

    [Theory]
    [InlineData("\"2026-02-30T00:00:00Z\"")]
    [InlineData("\"2026-02-27T24:00:00Z\"")]
    [InlineData("\"2026-02-27T16:60:00Z\"")]
    [InlineData("\"2026-02-27T16:30:00\"")]
    [InlineData("\"2026-02-27T16:30:00.Z\"")]
    [InlineData("\"2026-02-27T16:30:00.1234567890Z\"")]
    [InlineData("\"2026-02-27\"")]
    [InlineData("\"\"")]
    [InlineData("12")]
    public void Instant_should_be_refused_when_malformed(string text) => Assert.Throws<JsonException>(() => Read<Instant>(text));

    [Theory]
    [InlineData(0, "\"PT0S\"")]
    [InlineData(8 * 3_600_000_000_000, "\"PT8H\"")]
    [InlineData(40 * 3_600_000_000_000, "\"PT40H\"")]
    [InlineData(90_500_000_000, "\"PT1M30.5S\"")]
    [InlineData(-600_000_000_000, "\"-PT10M\"")]
    [InlineData(1, "\"PT0.000000001S\"")]
    [InlineData(-3_600_000_000_001, "\"-PT1H0.000000001S\"")]
    public void Duration_should_be_short_and_exact(long nanoseconds, string text)
    {
        var duration = Duration.FromNanoseconds(nanoseconds);

        Assert.Equal(text, Write(duration));
        Assert.Equal(duration, Read<Duration>(text));
    }

    [Fact]
    public void Duration_should_round_trip_over_the_whole_range()
    {
        var random = new Random(2);
        foreach (var edge in (Duration[])[Duration.MinValue, Duration.MaxValue, Duration.Epsilon, -Duration.Epsilon])
            Assert.Equal(edge, Read<Duration>(Write(edge)));
        for (var i = 0; i < 5_000; i++)
        {
            var duration = Duration.FromDays(random.Next(-16_000_000, 16_000_000)) + Duration.FromNanoseconds(random.NextInt64());
            Assert.Equal(duration, Read<Duration>(Write(duration)));
        }
    }

    [Theory]
    [InlineData("\"P1D\"", 24.0)]
    [InlineData("\"P1DT2H\"", 26.0)]
    [InlineData("\"PT90M\"", 1.5)]
    public void Duration_should_be_read_in_other_forms(string text, double hours) => Assert.Equal(Duration.FromHours(hours), Read<Duration>(text));

    [Theory]
    [InlineData("\"P\"")]
    [InlineData("\"PT\"")]
    [InlineData("\"P1DT\"")]
    [InlineData("\"PT1M1H\"")]
    [InlineData("\"PT1H1H\"")]
    [InlineData("\"PT1.5H\"")]
    [InlineData("\"PT1.H\"")]
    [InlineData("\"PT5\"")]
    [InlineData("\"P1H\"")]
    [InlineData("\"PT1D\"")]
    [InlineData("\"PTT1H\"")]
    [InlineData("\"P1M\"")]
    [InlineData("\"PT99999999999999999H\"")]
    [InlineData("\"PT9999999999999999H\"")]
    [InlineData("\"8h\"")]
    [InlineData("null")]
    public void Duration_should_be_refused_when_malformed(string text) => Assert.Throws<JsonException>(() => Read<Duration>(text));

    [Fact]
    public void LocalHours_should_read_as_wall_times()
    {
        Assert.Equal("\"09:00-17:30\"", Write(new LocalHours(540, 1050)));
        Assert.Equal(new LocalHours(0, 1440), Read<LocalHours>("\"00:00-24:00\""));
    }

    [Theory]
    [InlineData("\"9:00-17:00\"")]
    [InlineData("\"09:00-24:01\"")]
    [InlineData("\"09:60-17:00\"")]
    [InlineData("\"09:00 17:00\"")]
    public void LocalHours_should_be_refused_when_malformed(string text) => Assert.Throws<JsonException>(() => Read<LocalHours>(text));

    [Fact]
    public void Small_values_should_take_their_plain_form()
    {
        Assert.Equal("42", Write(new TicketId(42)));
        Assert.Equal(new TicketId(42), Read<TicketId>("42"));
        Assert.Equal("\"ticket/42\"", Write(StreamId.Of(new TicketId(42))));
        Assert.Equal(StreamId.Of(new AgentId("anna")), Read<StreamId>("\"agent/anna\""));
        Assert.Equal("\"first-level\"", Write(new TeamId("first-level")));
        Assert.Equal(new TeamId("first-level"), Read<TeamId>("\"first-level\""));
        Assert.Equal("null", Write((TeamId?)null));
        Assert.Equal("\"2026-12-24\"", Write(new LocalDate(2026, 12, 24)));
        Assert.Equal("\"pendingCustomer\"", Write(StatusCategory.PendingCustomer));
        Assert.Equal("\"monday\"", Write(IsoDayOfWeek.Monday));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("\"1\"")]
    public void TicketId_should_be_refused_when_malformed(string text) => Assert.Throws<JsonException>(() => Read<TicketId>(text));

    [Fact]
    public void Ids_and_enums_should_be_refused_when_malformed()
    {
        Assert.Throws<JsonException>(() => Read<TeamId>("\"First Level\""));
        Assert.Throws<JsonException>(() => Read<StreamId>("\"robot/1\""));
        Assert.Throws<JsonException>(() => Read<StatusCategory>("1"));
        Assert.Throws<JsonException>(() => Read<StatusCategory>("\"sleeping\""));
        Assert.Throws<InvalidOperationException>(() => Write(default(TeamId)));
        Assert.Throws<InvalidOperationException>(() => Write(default(TicketId)));
    }

    [Fact]
    public void Ids_should_work_as_keys_of_dictionaries()
    {
        var byTeam = ImmutableDictionary<TeamId, int>.Empty.Add(new TeamId("first-level"), 3);
        var byTicket = ImmutableDictionary<TicketId, int>.Empty.Add(new TicketId(7), 1);

        Assert.Equal("{\"first-level\":3}", Write(byTeam));
        Assert.Equal(byTeam, Read<ImmutableDictionary<TeamId, int>>(Write(byTeam)));
        Assert.Equal("{\"7\":1}", Write(byTicket));
        Assert.Equal(byTicket, Read<ImmutableDictionary<TicketId, int>>(Write(byTicket)));
    }

    [Fact]
    public void Nulls_and_empty_lists_should_be_left_out_and_come_back_as_initialised()
    {
        Assert.Equal("{\"type\":\"incident\",\"priority\":\"moderate\",\"channel\":\"portal\",\"vip\":false}", Write(new TicketTraits()));

        var read = Read<TicketTraits>("{}");
        Assert.Equal(Priority.Moderate, read.Priority);
        Assert.True(read.Tags is { IsDefault: false, IsEmpty: true });
    }

    [Fact]
    public void Empty_lists_should_be_written_where_nothing_gives_them_back()
    {
        var closed = new SpecialDay(new LocalDate(2026, 12, 24), "Christmas Eve", []);

        Assert.Contains("\"hours\":[]", Write(closed), StringComparison.Ordinal);
        Assert.True(Read<SpecialDay>(Write(closed)).Hours is { IsDefault: false, IsEmpty: true });
    }

    [Fact]
    public void Missing_or_null_members_should_be_refused_when_required()
    {
        Assert.Throws<JsonException>(() => Read<CalendarDefinition>("{\"id\":\"berlin\",\"name\":\"Berlin\"}"));
        Assert.Throws<JsonException>(() => Read<CalendarDefinition>("{\"id\":\"berlin\",\"name\":null,\"timeZone\":\"Europe/Berlin\"}"));
    }

    [Fact]
    public void Condition_should_round_trip_when_nested()
    {
        var condition = new Condition
        {
            Any =
            [
                new() { Field = ConditionField.Category, Operator = ConditionOperator.Under, Values = ["hardware"] },
                new() { Not = new() { Field = ConditionField.Tag, Operator = ConditionOperator.IsSet } },
            ],
        };

        var text = Write(condition);

        Assert.Equal(
            "{\"operator\":\"in\",\"any\":[{\"field\":\"category\",\"operator\":\"under\",\"values\":[\"hardware\"]},"
            + "{\"operator\":\"in\",\"not\":{\"field\":\"tag\",\"operator\":\"isSet\"}}]}",
            text);
        Assert.Equal(text, Write(Read<Condition>(text)));
    }

    [Fact]
    public void Result_should_carry_value_or_refusal()
    {
        Result<TicketId> value = new TicketId(7);
        Result<TicketId> refused = Refusal.Conflict("ticket.closed", "Too late.");

        Assert.Equal("{\"value\":7}", Write(value));
        Assert.Equal(value, Read<Result<TicketId>>(Write(value)));
        Assert.Equal(refused, Read<Result<TicketId>>(Write(refused)));
    }

    [Fact]
    public void Families_of_stored_types_should_have_a_json_form()
    {
        var families = typeof(DomainJson).Assembly.GetTypes().Where(t => t.IsDefined(typeof(JsonPolymorphicAttribute), inherit: false)).ToList();

        Assert.NotEmpty(families);
        // A discriminator that a member is named like, or a parameter without its property, shows when the form is made.
        Assert.All(families, family => Assert.NotEmpty(DomainJson.Options.GetTypeInfo(family).PolymorphismOptions!.DerivedTypes));
        Assert.All(families.SelectMany(f => f.GetCustomAttributes<JsonDerivedTypeAttribute>()), member => DomainJson.Options.GetTypeInfo(member.DerivedType));
    }

    [Fact]
    public void Text_should_keep_umlauts_readable() => Assert.Equal("\"Grüße\"", Write("Grüße"));

    private static string Write<T>(T value) => Encoding.UTF8.GetString(DomainJson.Serialize(value));

    private static T Read<T>(string text) => DomainJson.Deserialize<T>(Encoding.UTF8.GetBytes(text));
}
