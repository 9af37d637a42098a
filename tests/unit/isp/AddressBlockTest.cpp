#include "probes/isp/AddressBlock.h"

#include <gtest/gtest.h>

namespace tsunagu {
namespace {

struct Row
{
    const char* address;
    AddressBlock block;
};

class AddressBlocks : public testing::TestWithParam<Row>
{
};

TEST_P(AddressBlocks, AreToldByPrefix)
{
    EXPECT_EQ(addressBlockOf(QHostAddress(QString::fromLatin1(GetParam().address))), GetParam().block);
}

INSTANTIATE_TEST_SUITE_P(
    Each, AddressBlocks,
    testing::Values(Row{"10.0.0.1", AddressBlock::Private}, Row{"172.16.0.1", AddressBlock::Private},
                    Row{"172.31.255.254", AddressBlock::Private}, Row{"172.32.0.1", AddressBlock::Public},
                    Row{"192.168.255.1", AddressBlock::Private}, Row{"100.64.0.1", AddressBlock::Cgn},
                    Row{"100.127.255.254", AddressBlock::Cgn}, Row{"100.128.0.1", AddressBlock::Public},
                    Row{"192.0.0.2", AddressBlock::DsLite}, Row{"192.0.0.8", AddressBlock::Public},
                    Row{"169.254.3.4", AddressBlock::LinkLocal}, Row{"127.0.0.1", AddressBlock::Loopback},
                    Row{"203.0.113.7", AddressBlock::Public}, Row{"fd12:3456::1", AddressBlock::Private},
                    Row{"fe80::1", AddressBlock::LinkLocal}, Row{"::1", AddressBlock::Loopback},
                    Row{"2001:db8::1", AddressBlock::Public}));

} // namespace
} // namespace tsunagu
